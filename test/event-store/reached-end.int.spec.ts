import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { subscribe } from '../../apps/event-store/src/protocol/subscribe';
import { EventStore } from '../../apps/event-store/src/storage/event-store';
import { temporaryFolder } from './target';

let dir: string;
let store: EventStore;
beforeEach(() => {
  dir = temporaryFolder();
  store = EventStore.open(dir);
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const append = async (): Promise<string> => {
  const id = randomUUID();
  const event = { id, type: 'Noted', json: true, data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
  await store.append('meanwhile', 'any', [event]);
  return id;
};

/** What a subscription to everything from the end on sends, page by page, to whoever asks. */
function fromTheEnd(leaving: AbortController): () => Promise<ReadResp[]> {
  const all = new ReadReq.Options.AllOptions();
  all.setEnd(new Empty());
  const options = new ReadReq.Options();
  options.setAll(all);
  const pages = subscribe(store, options, leaving.signal);
  return async () =>
    (await pages.next()).value?.map((message: Buffer) => ReadResp.deserializeBinary(message)) ?? [];
}

it('delivers what is written while a slow reader is told that the end is reached, without a further write', async () => {
  const leaving = new AbortController();
  const next = fromTheEnd(leaving);
  expect((await next())[0]?.hasConfirmation()).toBe(true);
  expect((await next())[0]?.hasCaughtUp()).toBe(true);
  const id = await append();
  const patience = setTimeout(() => leaving.abort(), 2_000);
  expect((await next())[0]?.getEvent()?.getEvent()?.getId()?.getString()).toBe(id);
  clearTimeout(patience);
  leaving.abort();
});

it('tells again that the end is reached, each time that a reader had fallen behind by more than a page', async () => {
  const leaving = new AbortController();
  const next = fromTheEnd(leaving);
  const untilCaughtUp = async (): Promise<number> => {
    for (let events = 0; ;) {
      const page = await next();
      if (page.some((message) => message.hasCaughtUp())) return events;
      events += page.filter((message) => message.hasEvent()).length;
    }
  };
  expect(await untilCaughtUp()).toBe(0);
  for (const behind of [300, 400]) {
    await Promise.all(Array.from({ length: behind }, append));
    expect(await untilCaughtUp()).toBe(behind);
  }
  leaving.abort();
});
