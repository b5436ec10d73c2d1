import type { Sealer } from '@suaka/sealing';

/** From now on counts the time in which this sealer seals or opens, the looks into the key store included. */
export function watchSealing(sealer: Sealer): { milliseconds(): number } {
  let total = 0;
  let under = 0;
  let since = 0;
  const watched =
    <A, R>(work: (given: A) => Promise<R>) =>
    async (given: A): Promise<R> => {
      if (under++ === 0) since = performance.now();
      try {
        return await work(given);
      } finally {
        if (--under === 0) total += performance.now() - since;
      }
    };
  sealer.sealAll = watched(sealer.sealAll);
  sealer.openAll = watched(sealer.openAll);
  return { milliseconds: () => total };
}
