import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { type Db } from '../../apps/event-store/src/storage/database';
import { EventStore } from '../../apps/event-store/src/storage/event-store';
import { StorageCorrupt, StorageRefuses } from '../../apps/event-store/src/storage/faults';
import type { ProposedEvent } from '../../apps/event-store/src/storage/record';
import { check } from '../../apps/event-store/src/tools/check';
import { failure, temporaryFolder } from './target';

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const event = (text: string, size = 0): ProposedEvent => ({
  id: randomUUID(),
  type: 'Noted',
  json: true,
  data: Buffer.from(JSON.stringify({ text, filler: 'x'.repeat(size) })),
  metadata: Buffer.alloc(0),
});
const revisions = (store: EventStore, stream: string) =>
  store.read.stream(stream, 0, true, 1_000).events.map(({ revision }) => revision);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => n);

/** What a store on the folder still serves: records by position, and whole streams by name. */
function readable(dir: string): { records: string[]; streams: Map<string, string[]> } {
  const records: string[] = [];
  const streams = new Map<string, string[]>();
  const text = (events: { record: Buffer }[]) => events.map(({ record }) => record.toString('base64'));
  const tried = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!/damaged|missing|malformed|another version|not a database|cannot write|in use/.test(String(error)))
        throw error;
    }
  };
  tried(() => {
    const store = EventStore.open(dir);
    for (const at of numbered(42)) tried(() => records.push(...text(store.read.all(at, true, 1).events)));
    for (const name of numbered(4).map((n) => `stream-${n}`))
      tried(() => streams.set(name, text(store.read.stream(name, 0, true, 100).events)));
    tried(() => store.close());
  });
  return { records, streams };
}

/** Puts something in front of the engine's `exec`. */
const intercepting = (before: (sql: string, db: Db) => void) => (db: Db) =>
  new Proxy(db, {
    get: (engine, key: keyof Db) =>
      key === 'exec'
        ? (sql: string) => {
            before(sql, engine);
            return engine.exec(sql);
          }
        : typeof engine[key] === 'function'
          ? (engine[key] as (...of: unknown[]) => unknown).bind(engine)
          : engine[key],
  });

describe('a flipped byte', () => {
  it('in an event is found and named, and the event is not served', async () => {
    let store = EventStore.open(dir);
    for (const n of numbered(20))
      await store.append('damaged', 'any', [event(`before the flip ${n}`, 3_000)]);
    store.close();
    const file = join(dir, 'events.db');
    const bytes = readFileSync(file);
    const at = bytes.indexOf('before the flip 7');
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(file, bytes);
    store = EventStore.open(dir);
    expect(() => store.read.stream('damaged', 0, true, 100)).toThrow(StorageCorrupt);
    expect(() => store.read.all(1, true, 100)).toThrow(
      /position 9 is damaged \(revision 7 of stream damaged/,
    );
    expect(store.read.stream('damaged', 8, true, 100).events).toHaveLength(12);
    store.close();
  });

  it('anywhere in the file never changes what is read; where a stream is not found, a check says why', async () => {
    const store = EventStore.open(dir);
    for (const n of numbered(40)) await store.append(`stream-${n % 4}`, 'any', [event(`kept ${n}`)]);
    const whole = () => store.read.all(1, true, 100).events.map(({ record }) => record.toString('base64'));
    const expected = whole();
    const ofStream = (name: string) =>
      expected.filter((record) => Buffer.from(record, 'base64').includes(name));
    store.close();
    const file = join(dir, 'events.db');
    const bytes = readFileSync(file);
    for (let at = 100; at < bytes.length; at += 397) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ 0x10;
      writeFileSync(file, damaged);
      const { records, streams } = readable(dir);
      for (const record of records) expect(expected).toContain(record);
      // A stream is served whole or not at all.
      for (const [name, served] of streams)
        if (served.length > 0) expect(served).toEqual(ofStream(name));
        else
          expect(await check(dir, { say: () => undefined, progress: () => undefined })).not.toMatchObject({
            faults: 0,
          });
    }
  });
});

describe('a damaged table', () => {
  const harm = (statement: string) => {
    const db = new Database(join(dir, 'events.db'));
    db.exec(statement);
    db.close();
  };
  const read = (store: EventStore, name: string) => store.read.stream(name, 0, true, 100);

  it('never shows the events of one stream under the name of another, nor a stream without its events', async () => {
    let store = EventStore.open(dir);
    await store.append('kept', 'any', [event('one')]);
    store.close();
    harm("UPDATE streams SET name = CAST('other' AS BLOB) WHERE name = CAST('kept' AS BLOB)");
    store = EventStore.open(dir);
    expect(() => read(store, 'other')).toThrow(/leads to the events of stream kept/);
    store.close();
    harm('DELETE FROM events WHERE position = 2');
    store = EventStore.open(dir);
    expect(() => read(store, 'other')).toThrow(/has a name and none is found/);
    store.close();
  });

  it('never shows a stream without its end', async () => {
    const store = EventStore.open(dir);
    await store.append('kept', 'any', [event('one'), event('two'), event('three')]);
    harm('DELETE FROM events WHERE position = 4');
    expect(() => read(store, 'kept')).toThrow(/Events are missing: 2 is wanted, nothing is next/);
    store.close();
  });
});

describe('a disk without room', () => {
  it('refuses appends in plain words, keeps what there is, and takes more once there is room', async () => {
    let limit: number | undefined;
    const engine = intercepting((sql, db) => {
      if (sql === 'BEGIN IMMEDIATE' && limit !== undefined) db.pragma(`max_page_count = ${limit}`);
    });
    const store = EventStore.open(dir, { engine });
    await store.append('kept', 'any', [event('first')]);
    limit = 1;
    const refused = await failure(store.append('kept', 'any', [event('too much', 100_000)]));
    expect(refused).toBeInstanceOf(StorageRefuses);
    expect(refused.message).toContain('No room left on the disk');
    expect(revisions(store, 'kept')).toEqual([0]);
    limit = 1_000_000;
    await store.append('kept', 'any', [event('again', 100_000)]);
    expect(revisions(store, 'kept')).toEqual([0, 1]);
    store.close();
  });
});

describe('a commit that fails', () => {
  const failing = (code: string) => Object.assign(new Error('injected'), { code });

  it.each(['SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHORT_WRITE'])(
    'with %s acknowledges nothing of its group, and gives no position twice',
    async (code) => {
      let broken = false;
      const engine = intercepting((sql) => {
        if (broken && sql === 'COMMIT') throw failing(code);
      });
      let store = EventStore.open(dir, { engine });
      await store.append('kept', 'any', [event('before')]);
      broken = true;
      const appends = numbered(5).map((n) => store.append(`lost-${n}`, 'no_stream', [event('lost')]));
      for (const append of appends) expect(await failure(append)).toBeInstanceOf(StorageRefuses);
      expect(store.lastPosition).toBe(2);
      broken = false;
      const outcome = await store.append('lost-0', 'no_stream', [event('after')]);
      expect(outcome).toMatchObject({ kind: 'written', revision: 0, position: 3 });
      store.close();
      store = EventStore.open(dir);
      expect(store.lastPosition).toBe(3);
      expect(store.read.status('lost-1')).toBe('not_found');
      store.close();
    },
  );

  it('for the sake of one write does not refuse the others', async () => {
    const store = EventStore.open(dir);
    const unwritable = { ...event('bad'), id: undefined as unknown as string };
    const [good, bad, fine] = await Promise.allSettled([
      store.append('good', 'any', [event('good')]),
      store.append('bad', 'any', [unwritable]),
      store.append('fine', 'any', [event('fine')]),
    ]);
    expect([good.status, bad.status, fine.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    store.close();
  });
});

describe('the folder', () => {
  it('has one owner at a time', () => {
    const store = EventStore.open(dir);
    expect(() => EventStore.open(dir)).toThrow(`in use by another event store (process ${process.pid})`);
    store.close();
    EventStore.open(dir).close();
  });

  it('keeps streams, deletes and groups over a restart', async () => {
    let store = EventStore.open(dir);
    await store.append('kept', 'no_stream', [event('one'), event('two')]);
    await store.append('gone', 'any', [event('one')]);
    await store.tombstone('gone', 'any');
    await store.groups.put({ source: '$all', name: 'group', settings: '{}' });
    await store.groups.checkpoint('$all', 'group', 2);
    store.close();
    store = EventStore.open(dir);
    expect(revisions(store, 'kept')).toEqual([0, 1]);
    expect(store.read.status('gone')).toBe('deleted');
    expect(store.groups.all()).toEqual([{ source: '$all', name: 'group', settings: '{}', checkpoint: 2 }]);
    store.close();
  });

  it('tells names apart that only differ in odd characters', async () => {
    const names = ['a', 'a\0', 'a\0b', 'A', 'á', 'a\u0301', ' a'];
    const store = EventStore.open(dir);
    for (const name of names) await store.append(name, 'no_stream', [event(name)]);
    for (const name of names) expect(revisions(store, name)).toEqual([0]);
    store.close();
  });
});

it('refuses what comes after its end, and does not fall over it', async () => {
  const store = EventStore.open(dir);
  const before = store.append('notes', 'any', [event('in time')]);
  store.close();
  await before;
  expect(await failure(store.append('notes', 'any', [event('late')]))).toBeInstanceOf(StorageRefuses);
});
