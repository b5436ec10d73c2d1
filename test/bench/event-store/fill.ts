import { EventStore } from '../../../apps/event-store/src/storage/event-store';
import { proposedOf } from './events';

const APPENDS_AT_ONCE = 500;

/** Fills a folder: so many events in streams of so many, written by the storage itself. */
async function fill(dir: string, events: number, eventsAStream: number): Promise<void> {
  const store = EventStore.open(dir);
  const streams = events / eventsAStream;
  for (let from = 0; from < streams; from += APPENDS_AT_ONCE) {
    const writes = [];
    for (let stream = from; stream < Math.min(streams, from + APPENDS_AT_ONCE); stream++) {
      const proposed = Array.from({ length: eventsAStream }, (_, n) => proposedOf(n));
      writes.push(store.append(`stream-${stream}`, 'no_stream', proposed));
    }
    await Promise.all(writes);
  }
  store.close();
}

const [dir = '', events, eventsAStream] = process.argv.slice(2);
fill(dir, Number(events), Number(eventsAStream)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
