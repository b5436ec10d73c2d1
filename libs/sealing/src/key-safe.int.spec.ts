import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '../../../test/fixtures/postgres';
import { createSealer, KeysDiffer, KeySafe, type Sealer, WrongMasterKey } from '.';

const masterKey = randomBytes(32);
const context = 'complaint-1/NoteAdded/text';
const people = ['person-1', 'person-2', 'person-3'];

let postgres: TestPostgres;
let databaseUrl: string;
let folder: string;
let copy: string;
const opened: { close(): Promise<void> }[] = [];
const closing = <T extends { close(): Promise<void> }>(one: T): T => {
  opened.push(one);
  return one;
};
const sealerOn = async (url: string, more: object = {}) =>
  closing(await createSealer({ databaseUrl: url, masterKey, copy, ...more }));
const safeOn = async (url: string, key = masterKey) =>
  closing(await KeySafe.open({ databaseUrl: url, masterKey: key, copy }));
const sealPeople = (sealer: Sealer) =>
  sealer.sealAll(people.map((personId) => ({ personId, context, text: `about ${personId}` })));

beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  databaseUrl = await postgres.newDatabase();
  folder = mkdtempSync(join(tmpdir(), 'suaka-keys-'));
  copy = join(folder, 'copy.jsonl');
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => postgres.stop());

const readable = async (sealer: Sealer, sealed: Awaited<ReturnType<typeof sealPeople>>) =>
  sealer.openAll(sealed.map((one) => ({ sealed: one, context })));
/** Sealed for a person by another installation. */
const elsewhere = async () =>
  (await sealerOn(await postgres.newDatabase(), { copy: undefined })).seal('person-1', context, 'x');
const told = people.map((personId) => `about ${personId}`);

describe('the copy beside the database', () => {
  it('brings every key back when the database is lost, and the secret of the installation', async () => {
    const before = await sealerOn(databaseUrl);
    const sealed = await sealPeople(before);
    const after = await sealerOn(await postgres.newDatabase());
    expect(await readable(after, sealed)).toEqual(told);
    expect(after.secret('any purpose')).toEqual(before.secret('any purpose'));
  });

  it('is for its owner only, and shows no key', async () => {
    await sealPeople(await sealerOn(databaseUrl));
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await expect(sealerOn(await postgres.newDatabase(), { masterKey: randomBytes(32) })).rejects.toThrow(
      WrongMasterKey,
    );
  });

  it('has a key before anything is sealed under it', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder');
    await expect(sealerOn(databaseUrl, { copy: nowhere })).rejects.toThrow('ENOENT');
    const sealer = await sealerOn(databaseUrl);
    rmSync(folder, { recursive: true });
    await expect(sealPeople(sealer)).rejects.toThrow('ENOENT');
    expect(
      await (await sealerOn(databaseUrl, { copy: undefined })).open(await elsewhere(), context),
    ).toBeNull();
  });

  it('survives a line that a fault cut short', async () => {
    const sealer = await sealerOn(databaseUrl);
    const sealed = await sealPeople(sealer);
    appendFileSync(copy, readFileSync(copy, 'utf8').trim().slice(-90, -20));
    const further = await sealer.seal('person-4', context, 'about person-4');
    const other = await postgres.newDatabase();
    const after = await sealerOn(other);
    expect(await readable(after, [...sealed, further])).toEqual([...told, 'about person-4']);
  });
});

describe('backup and restore', () => {
  it('put back what is missing and leave what is there', async () => {
    const sealed = await sealPeople(await sealerOn(databaseUrl));
    const file = join(folder, 'backup.jsonl');
    expect(await (await safeOn(databaseUrl)).backup(file)).toBe(4);
    const other = await postgres.newDatabase();
    const safe = await safeOn(other);
    expect(await safe.restore(file)).toEqual({ added: 4, present: 0, erased: 0, torn: 0 });
    expect(await safe.restore(file)).toMatchObject({ present: 3 });
    expect(await readable(await sealerOn(other), sealed)).toEqual(told);
  });

  it('throw no key away: where another one has taken its place, nothing is restored', async () => {
    await sealPeople(await sealerOn(databaseUrl));
    const file = join(folder, 'backup.jsonl');
    await (await safeOn(databaseUrl)).backup(file);
    const other = await postgres.newDatabase();
    const sealer = await sealerOn(other, { copy: undefined });
    const sealed = await sealer.seal('person-3', context, 'another key');
    await expect((await safeOn(other)).restore(file)).rejects.toThrow(KeysDiffer);
    const fresh = await sealerOn(other, { copy: undefined });
    expect(await fresh.open(sealed, context)).toBe('another key');
  });
});

describe('another master key', () => {
  const next = randomBytes(32);

  it('opens everything that was sealed, and the former one nothing any more', async () => {
    const before = await sealerOn(databaseUrl);
    const sealed = await sealPeople(before);
    expect(await (await safeOn(databaseUrl)).rotate(next)).toBe(4);
    await expect(sealerOn(databaseUrl)).rejects.toThrow(WrongMasterKey);
    const after = await sealerOn(databaseUrl, { masterKey: next });
    expect(await readable(after, sealed)).toEqual(told);
    expect(after.secret('any purpose')).toEqual(before.secret('any purpose'));
  });

  it('is the one that the copy follows', async () => {
    const sealed = await sealPeople(await sealerOn(databaseUrl));
    await (await safeOn(databaseUrl)).rotate(next);
    const after = await sealerOn(await postgres.newDatabase(), { masterKey: next });
    expect(await readable(after, sealed)).toEqual(told);
  });

  it('keeps a process with the former one from storing keys that nobody could open', async () => {
    const late = await sealerOn(databaseUrl);
    await (await safeOn(databaseUrl)).rotate(next);
    await expect(late.seal('person-9', context, 'x')).rejects.toThrow();
    expect(await readable(await sealerOn(databaseUrl, { masterKey: next }), [])).toEqual([]);
  });
});
