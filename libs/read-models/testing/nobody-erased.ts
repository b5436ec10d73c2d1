import type { Erasing } from '../src/projection/forget';

/** For histories in which nobody is erased, without a log behind them. */
export const nobodyErased: Erasing = {
  log: {
    readStream: (streamId) => {
      throw new Error(`Nothing of ${streamId} is to be read again`);
    },
  },
  destroyKeys: async (personIds) => {
    if (personIds.length > 0) throw new Error(`Nobody is to be erased: ${personIds.join(', ')}`);
  },
};
