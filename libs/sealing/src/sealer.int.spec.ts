import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startPostgres, type TestPostgres } from '../../../test/fixtures/postgres';
import { createSealer, SealBroken, WrongMasterKey, type Sealer } from '.';

const masterKey = randomBytes(32);
const context = 'complaint-1/NoteAdded/text';

describe('the sealer over PostgreSQL', () => {
  let postgres: TestPostgres;
  let databaseUrl: string;
  const opened: Sealer[] = [];
  const newSealer = async (key = masterKey) => {
    const sealer = await createSealer({ databaseUrl, masterKey: key });
    opened.push(sealer);
    return sealer;
  };
  const query = async (text: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  beforeEach(async () => {
    databaseUrl = await postgres.newDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((sealer) => sealer.close()));
  });
  afterAll(() => postgres.stop());

  it('opens in one process what another has sealed', async () => {
    const sealed = await (await newSealer()).seal('person-1', context, 'Pekerja Contoh 1');
    expect(JSON.stringify(sealed)).not.toContain('Contoh');
    expect(await (await newSealer()).open(sealed, context)).toBe('Pekerja Contoh 1');
  });

  it('migrates once, however many start at the same time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => newSealer()));
    expect(await query('select name from keys.kysely_migration')).toEqual([
      { name: '001-person-key' },
      { name: '002-master' },
      { name: '003-destroyed' },
    ]);
  });

  it('gives two processes that meet a person at the same moment one key', async () => {
    const sealers = await Promise.all([newSealer(), newSealer(), newSealer()]);
    const people = Array.from({ length: 50 }, (_, n) => `person-${n}`);
    const boxes = await Promise.all(
      sealers.map((sealer, n) => {
        const order = n % 2 === 0 ? people : [...people].reverse();
        return sealer.sealAll(order.map((personId) => ({ personId, context, text: `about ${personId}` })));
      }),
    );
    const reader = await newSealer();
    for (const sealed of boxes) {
      const texts = await reader.openAll(sealed.map((one) => ({ sealed: one, context })));
      expect(texts.sort()).toEqual(people.map((personId) => `about ${personId}`).sort());
    }
    expect(
      await query('select count(*)::int as keys from keys.person_key where person_id like $1', ['person-%']),
    ).toEqual([{ keys: 50 }]);
  });

  it('opens to null, and makes no new key, once the key is gone', async () => {
    const sealed = await (await newSealer()).seal('person-1', context, 'x');
    await query('delete from keys.person_key where person_id = $1', ['person-1']);
    expect(await (await newSealer()).open(sealed, context)).toBeNull();
    expect(await query('select * from keys.person_key where person_id = $1', ['person-1'])).toEqual([]);
  });

  it('throws where a box was altered or moved', async () => {
    const sealer = await newSealer();
    const sealed = await sealer.seal('person-1', context, 'x');
    const box = Buffer.from(sealed.$sealed.box, 'base64');
    box[box.length - 20]! ^= 1;
    const altered = { $sealed: { ...sealed.$sealed, box: box.toString('base64') } };
    await expect(sealer.open(altered, context)).rejects.toThrow(SealBroken);
    await expect(sealer.open(sealed, 'complaint-2/NoteAdded/text')).rejects.toThrow(SealBroken);
    await expect(sealer.open({ $sealed: { ...sealed.$sealed, box: '' } }, context)).rejects.toThrow(
      SealBroken,
    );
  });

  it('will not take one person’s stored key for another’s', async () => {
    const sealer = await newSealer();
    await sealer.seal('person-1', context, 'x');
    const sealed = await sealer.seal('person-2', context, 'y');
    await query(
      `update keys.person_key set wrapped = (select wrapped from keys.person_key where person_id = 'person-1')
       where person_id = 'person-2'`,
    );
    await expect((await newSealer()).open(sealed, context)).rejects.toThrow();
  });

  it('refuses to start on keys of another master key', async () => {
    await (await newSealer()).seal('person-1', context, 'x');
    await expect(newSealer(randomBytes(32))).rejects.toThrow(WrongMasterKey);
  });
});
