import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type TestPostgres } from '../../../test/fixtures/postgres';
import { createSealer, KeyDestroyed, KeySafe, type Sealed, type Sealer, type SealerOptions } from '.';

const masterKey = randomBytes(32);
const context = 'complaint-1/NoteAdded/text';
const people = ['person-1', 'person-2', 'person-3'];
const told = people.map((personId) => `about ${personId}`);

let postgres: TestPostgres;
let databaseUrl: string;
let folder: string;
let copy: string;
const opened: { close(): Promise<void> }[] = [];
const closing = <T extends { close(): Promise<void> }>(one: T): T => {
  opened.push(one);
  return one;
};
const sealerOn = async (url: string, more: Partial<SealerOptions> = {}) =>
  closing(await createSealer({ databaseUrl: url, masterKey, copy, ...more }));
const safeOn = async (url: string) => closing(await KeySafe.open({ databaseUrl: url, masterKey, copy }));
const sealPeople = (sealer: Sealer) =>
  sealer.sealAll(people.map((personId) => ({ personId, context, text: `about ${personId}` })));
const read = (sealer: Sealer, sealed: Sealed[]) =>
  sealer.openAll(sealed.map((one) => ({ sealed: one, context })));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  databaseUrl = await postgres.newDatabase();
  folder = mkdtempSync(join(tmpdir(), 'suaka-destroy-'));
  copy = join(folder, 'copy.jsonl');
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => postgres.stop());

it('leaves blanks for that person and everybody else readable, now and in a new process', async () => {
  const sealer = await sealerOn(databaseUrl);
  const sealed = await sealPeople(sealer);
  await sealer.destroy(['person-2']);
  const expected = [told[0], null, told[2]];
  expect(await read(sealer, sealed)).toEqual(expected);
  expect(await read(await sealerOn(databaseUrl), sealed)).toEqual(expected);
});

it('is heard by a process that has the key in its memory', async () => {
  const [one, other] = [await sealerOn(databaseUrl), await sealerOn(databaseUrl)];
  const sealed = await sealPeople(one);
  for (let tries = 0; tries < 3; tries++) expect(await read(other, sealed)).toEqual(told);
  await one.destroy(['person-1']);
  let seen = await read(other, sealed);
  for (let wait = 0; wait < 100 && seen[0] !== null; wait++) {
    await sleep(20);
    seen = await read(other, sealed);
  }
  expect(seen).toEqual([null, told[1], told[2]]);
});

it('makes no other key for whoever was erased', async () => {
  const sealer = await sealerOn(databaseUrl);
  await sealPeople(sealer);
  await sealer.destroy(['person-1', 'never-heard-of']);
  const elsewhere = await sealerOn(databaseUrl);
  for (const personId of ['person-1', 'never-heard-of']) {
    await expect(sealer.seal(personId, context, 'x')).rejects.toThrow(KeyDestroyed);
    await expect(elsewhere.seal(personId, context, 'x')).rejects.toThrow(KeyDestroyed);
  }
  expect(linesOf(copy).filter((line) => line.includes('person-1'))).toEqual([
    '{"person":"person-1","destroyed":true}',
  ]);
});

it('does not take the secret of the installation', async () => {
  await expect((await sealerOn(databaseUrl)).destroy(['$installation'])).rejects.toThrow(
    'no key of a person',
  );
});

describe('what was kept from before', () => {
  let sealed: Sealed[];
  let backup: string;
  beforeEach(async () => {
    const sealer = await sealerOn(databaseUrl);
    sealed = await sealPeople(sealer);
    backup = join(folder, 'backup.jsonl');
    await (await safeOn(databaseUrl)).backup(backup);
    await sealer.destroy(['person-2']);
  });
  const expected = [told[0], null, told[2]];

  it('brings nobody back into the store that has the tombstone', async () => {
    const restored = await (await safeOn(databaseUrl)).restore(backup);
    expect(restored).toMatchObject({ added: 1, present: 2, erased: 1 });
    expect(await read(await sealerOn(databaseUrl), sealed)).toEqual(expected);
  });

  it('brings nobody back into an empty store, by what the log says', async () => {
    const fresh = await postgres.newDatabase();
    await (await safeOn(fresh)).restore(backup, ['person-2']);
    expect(await read(await sealerOn(fresh), sealed)).toEqual(expected);
  });

  it('brings nobody back where the store is lost, with the copy of today', async () => {
    expect(await read(await sealerOn(await postgres.newDatabase()), sealed)).toEqual(expected);
  });

  it('brings nobody back where the store is lost, with the copy of yesterday, and mends that copy', async () => {
    copyFileSync(backup, copy);
    const fresh = await postgres.newDatabase();
    const sealer = await sealerOn(fresh, { findErased: async () => ['person-2'] });
    expect(await read(sealer, sealed)).toEqual(expected);
    expect(linesOf(copy).filter((line) => line.includes('person-2'))).toEqual([
      '{"person":"person-2","destroyed":true}',
    ]);
  });

  it('opens nothing once the master key has changed and the former one is gone', async () => {
    const next = randomBytes(32);
    await (await safeOn(databaseUrl)).rotate(next);
    const after = await sealerOn(databaseUrl, { masterKey: next });
    expect(await read(after, sealed)).toEqual(expected);
    await expect(after.seal('person-2', context, 'x')).rejects.toThrow(KeyDestroyed);
    const fresh = closing(await KeySafe.open({ databaseUrl: await postgres.newDatabase(), masterKey: next }));
    await expect(fresh.restore(backup)).rejects.toThrow('wrapped by');
  });
});

it('loses no key of another who is met at the same time', async () => {
  const [one, other] = [await sealerOn(databaseUrl), await sealerOn(databaseUrl)];
  const doomed = Array.from({ length: 20 }, (_, n) => `doomed-${n}`);
  const met = Array.from({ length: 60 }, (_, n) => `met-${n}`);
  await one.sealAll(doomed.map((personId) => ({ personId, context, text: personId })));
  const [, sealed] = await Promise.all([
    Promise.all(doomed.map((personId) => one.destroy([personId]))),
    Promise.all(met.map((personId) => other.seal(personId, context, personId))),
  ]);
  const after = await sealerOn(await postgres.newDatabase());
  expect(await read(after, sealed)).toEqual(met);
});

it('killed at any moment, has destroyed nothing else, and is finished by doing it again', async () => {
  const sealer = await sealerOn(databaseUrl);
  const sealed = await sealPeople(sealer);
  const env = {
    ...process.env,
    DESTROY: JSON.stringify({ databaseUrl, masterKey: masterKey.toString('base64'), copy }),
  };
  for (let round = 0; round < 12; round++) {
    const doomed = `doomed-${round}`;
    await sealer.seal(doomed, context, 'x');
    const child = fork(join(__dirname, '../testing/destroying.cjs'), [doomed], { env });
    const ended = once(child, 'exit');
    await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('it never began'))),
    ]);
    await sleep(round);
    child.kill('SIGKILL');
    await ended;
    const again = await sealerOn(databaseUrl);
    expect(await read(again, sealed)).toEqual(told);
    await again.destroy([doomed]);
    await expect(again.seal(doomed, context, 'x')).rejects.toThrow(KeyDestroyed);
    expect(linesOf(copy).filter((line) => line.includes(`"${doomed}"`))).toEqual([
      `{"person":"${doomed}","destroyed":true}`,
    ]);
  }
  expect(await read(await sealerOn(await postgres.newDatabase()), sealed)).toEqual(told);
}, 120_000);
