import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { subscribe } from '../../apps/event-store/src/protocol/subscribe';
import { EventStore } from '../../apps/event-store/src/storage/event-store';
import { temporaryFolder } from './target';

it('delivers what is written while a slow reader is told that the end is reached, without a further write', async () => {
  const dir = temporaryFolder();
  const store = EventStore.open(dir);
  const all = new ReadReq.Options.AllOptions();
  all.setEnd(new Empty());
  const options = new ReadReq.Options();
  options.setAll(all);
  const leaving = new AbortController();
  const pages = subscribe(store, options, leaving.signal);
  const next = async () =>
    (await pages.next()).value?.map((message: Buffer) => ReadResp.deserializeBinary(message)) ?? [];
  expect((await next())[0]?.hasConfirmation()).toBe(true);
  expect((await next())[0]?.hasCaughtUp()).toBe(true);

  const event = {
    id: randomUUID(),
    type: 'Noted',
    json: true,
    data: Buffer.from('{}'),
    metadata: Buffer.alloc(0),
  };
  await store.append('meanwhile', 'any', [event]);
  const patience = setTimeout(() => leaving.abort(), 2_000);
  expect((await next())[0]?.getEvent()?.getEvent()?.getId()?.getString()).toBe(event.id);
  clearTimeout(patience);

  leaving.abort();
  store.close();
  rmSync(dir, { recursive: true });
});
