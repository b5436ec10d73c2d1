import fc from 'fast-check';
import { SEVERITIES } from '@suaka/complaint';
import { startPostgres, type TestPostgres } from '../../../../test/fixtures/postgres';
import { InvalidCursor } from '../paging/page';
import { upsertRows } from '../projection/rows';
import { migrate } from '../schema/migrate';
import { openReadModels } from '../schema/open';
import type { ReadDb } from '../schema/read-models';
import { searchTextOf } from '../search/search-text';
import { findWorklist, type WorklistFilter } from './query';
import type { WorklistItem, WorklistRow } from './row';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString();

const rowOf = (complaintId: string, change: Partial<WorklistRow> = {}): WorklistRow => ({
  complaintId,
  ticketNumber: `T-${complaintId}`,
  phase: 'intake',
  severity: null,
  mainCategory: null,
  officeId: 'pusat',
  handlerId: null,
  complainantName: null,
  workerName: null,
  country: null,
  channel: 'phone',
  emergency: null,
  overdue: 0,
  nextDueAt: null,
  registeredAt: at(0),
  updatedAt: at(0),
  revision: '0',
  closedAt: null,
  outcome: null,
  urgency: 3,
  rank: '0',
  searchText: '',
  offeredTo: null,
  formerOffices: [],
  ...change,
});

const named = (complaintId: string, workerName: string, phone?: string): WorklistRow =>
  rowOf(complaintId, {
    workerName,
    searchText: searchTextOf({ texts: [`T-${complaintId}`, workerName], phones: [phone] }),
  });

const orderOf = ({ urgency, rank, complaintId }: WorklistRow): [number, bigint, string] => [
  urgency,
  BigInt(rank),
  complaintId,
];
const inOrder = (a: WorklistRow, b: WorklistRow): number => {
  const [left, right] = [orderOf(a), orderOf(b)];
  const i = left.findIndex((value, n) => value !== right[n]);
  return i < 0 ? 0 : left[i]! < right[i]! ? -1 : 1;
};

describe('the worklist', () => {
  let postgres: TestPostgres;
  let db: ReadDb;

  const given = async (rows: WorklistRow[]): Promise<void> => {
    await db.deleteFrom('worklist').execute();
    await upsertRows(db, 'worklist', ['complaintId'], rows);
  };
  const everyPage = async (filter: WorklistFilter): Promise<WorklistItem[]> => {
    const items: WorklistItem[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await findWorklist(db, { all: true }, { ...filter, ...(cursor ? { cursor } : {}) });
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };
  const found = async (search: string): Promise<string[]> =>
    (await findWorklist(db, { all: true }, { search, limit: 50 })).items.map(
      ({ complaintId }) => complaintId,
    );

  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.newDatabase();
    await migrate(url);
    db = openReadModels(url);
  });
  afterAll(async () => {
    await db.destroy();
    await postgres.stop();
  });

  it('shows every row once, most urgent first, whatever the filter and the size of a page', async () => {
    const rows = fc.uniqueArray(
      fc.record({
        complaintId: fc.uuid(),
        officeId: fc.constantFrom('pusat', 'bp3mi-jabar'),
        severity: fc.constantFrom(null, ...SEVERITIES),
        overdue: fc.nat(2),
        urgency: fc.nat(4),
        rank: fc.integer({ min: -3, max: 3 }).map(String),
      }),
      { selector: ({ complaintId }) => complaintId, maxLength: 40 },
    );
    const filters = fc.record(
      {
        officeId: fc.constantFrom('pusat', 'bp3mi-jabar'),
        severity: fc.constantFrom(...SEVERITIES),
        overdue: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(rows, filters, fc.integer({ min: 1, max: 9 }), async (changes, filter, limit) => {
        const all = changes.map((change) => rowOf(change.complaintId, change));
        await given(all);
        const expected = all
          .filter(({ officeId }) => filter.officeId === undefined || officeId === filter.officeId)
          .filter(({ severity }) => filter.severity === undefined || severity === filter.severity)
          .filter(({ overdue }) => filter.overdue === undefined || overdue > 0 === filter.overdue)
          .sort(inOrder);
        const shown = await everyPage({ ...filter, limit });
        expect(shown.map(({ complaintId }) => complaintId)).toEqual(
          expected.map(({ complaintId }) => complaintId),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('goes on where a page ended although rows before it are gone and new ones have come', async () => {
    await given(['b', 'c', 'd', 'e'].map((id) => rowOf(id)));
    const first = await findWorklist(db, { all: true }, { limit: 2 });
    await db.deleteFrom('worklist').where('complaintId', '=', 'c').execute();
    await upsertRows(db, 'worklist', ['complaintId'], [rowOf('a')]);
    const second = await findWorklist(db, { all: true }, { limit: 2, cursor: first.nextCursor! });
    expect(second.items.map(({ complaintId }) => complaintId)).toEqual(['d', 'e']);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    '',
    '!',
    'W10',
    Buffer.from('["0","x","a"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('refuses the cursor %j', async (cursor) => {
    await expect(findWorklist(db, { all: true }, { limit: 2, cursor })).rejects.toThrow(InvalidCursor);
  });

  it('returns what was stored, unchanged', async () => {
    const row = rowOf('a', {
      nextDueAt: at(7),
      workerName: 'Pekerja "Contoh" \\ 1',
      overdue: 2,
      rank: '-1793491200000',
    });
    await given([row]);
    const { urgency: _u, rank: _r, searchText: _s, offeredTo: _o, formerOffices: _f, ...item } = row;
    expect((await findWorklist(db, { all: true }, { limit: 1 })).items).toEqual([item]);
  });

  it('finds every word of a search, in any order and case, with wildcards taken as they are', async () => {
    await given([
      named('1', 'Pekerja Contoh Satu'),
      named('2', 'Pekerja Contoh Dua'),
      named('3', '100% Kerja_a\\b'),
    ]);
    expect(await found('contoh PEKERJA')).toEqual(['1', '2']);
    expect(await found('  dua ')).toEqual(['2']);
    expect(await found('t-3')).toEqual(['3']);
    for (const wildcard of ['%', '_', '\\', '100%', 'kerja_a\\b'])
      expect(await found(wildcard)).toEqual(['3']);
    expect(await found('satu dua')).toEqual([]);
    expect(await found("'; drop table read.worklist; --")).toEqual([]);
    expect(await found('\0')).toEqual(['1', '2', '3']);
  });

  it('finds a phone number however it is written', async () => {
    await given([named('1', 'Satu', '+62 812-3456-789'), named('2', 'Dua', '0812 9999 000')]);
    for (const number of ['08123456789', '+628123456789', '0812-3456-789', '812 3456', '+62 812-3456']) {
      expect(await found(number)).toEqual(['1']);
    }
    expect(await found('0812')).toEqual(['1', '2']);
  });

  it('finds exactly the rows that hold the searched text', async () => {
    const alphabet = fc.constantFrom('a', 'B', '%', '_', '\\', 'é', '1');
    const text = fc.string({ unit: alphabet, minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), text, async (names, search) => {
        await given(
          names.map((name, n) => rowOf(`${n}`, { searchText: searchTextOf({ texts: [name], phones: [] }) })),
        );
        const holding = names.flatMap((name, n) =>
          name.toLowerCase().includes(search.toLowerCase()) ? [`${n}`] : [],
        );
        expect(await found(search)).toEqual(holding);
      }),
      { numRuns: 60 },
    );
  });

  it('has an index for search where the server can', async () => {
    const { rows } = await db.executeQuery<{ indexdef: string }>(
      db
        .withoutPlugins()
        .selectFrom('pg_indexes' as never)
        .selectAll()
        .where('indexname' as never, '=', 'worklist_search' as never)
        .compile(),
    );
    expect(rows[0]?.indexdef).toContain('gin_trgm_ops');
  });

  it('keeps text that PostgreSQL cannot hold, with blanks', async () => {
    await given([rowOf('1', { workerName: 'a\0b\ud800c😀' })]);
    expect((await findWorklist(db, { all: true }, { limit: 1 })).items[0]?.workerName).toBe(
      'a\ufffdb\ufffdc😀',
    );
  });
});
