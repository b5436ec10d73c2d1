import { crc32 } from 'node:zlib';
import type { Consumer } from './consumer';
import { streamOf, type Message } from './message';
import type { Strategy } from './settings';

/** Picks the consumer for a message; 'wait' leaves only this message, undefined means that no one has room. */
export type Pick = (consumers: readonly Consumer[], message: Message) => Consumer | 'wait' | undefined;

export function strategy(name: Strategy): Pick {
  if (name === 'DispatchToSingle') return (consumers) => consumers.find(({ free }) => free > 0);
  return name === 'RoundRobin' ? roundRobin() : pinned;
}

function roundRobin(): Pick {
  let last = -1;
  return (consumers) => {
    for (let n = 1; n <= consumers.length; n++) {
      const at = (last + n) % consumers.length;
      if (consumers[at]!.free === 0) continue;
      last = at;
      return consumers[at];
    }
    return undefined;
  };
}

/** A stream stays with its consumer as long as that is there, and others move as little as can be. */
const pinned: Pick = (consumers, message) => {
  if (!consumers.some(({ free }) => free > 0)) return undefined;
  const stream = streamOf(message);
  let owner: Consumer | undefined;
  let best = -1;
  for (const consumer of consumers) {
    const weight = crc32(`${consumer.id} ${stream}`);
    if (weight > best) [owner, best] = [consumer, weight];
  }
  return owner && owner.free > 0 ? owner : 'wait';
};
