import { startPostgres, type TestPostgres } from '../../../../test/fixtures/postgres';
import { at, history, registered } from '../../testing/history';
import { nobodyErased } from '../../testing/nobody-erased';
import { readCheckpoint } from '../checkpoint/checkpoint';
import { commitBatch } from '../projection/commit-batch';
import { migrate } from '../schema/migrate';
import { openReadModels } from '../schema/open';
import type { ReadDb } from '../schema/read-models';
import { findRetentionDue } from './retention';

const closing = [
  { type: 'ResolutionProposed', data: { outcome: 'settlement', summary: 'Dibayar' } },
  { type: 'ComplaintClosed', data: { outcome: 'settlement' } },
];
const classified = (mainCategory: string) => ({
  type: 'ComplaintClassified',
  data: { mainCategory, furtherCategories: [], severity: 'low' },
});
const of = (worker: string, officeId = 'pusat') =>
  registered({
    officeId,
    complainant: { personId: worker, kind: 'worker' },
    worker: { personId: worker, placement: 'unknown' },
  });

let postgres: TestPostgres;
let db: ReadDb;
beforeAll(async () => {
  postgres = await startPostgres();
  const databaseUrl = await postgres.newDatabase();
  await migrate(databaseUrl);
  db = openReadModels(databaseUrl);
  const events = [
    ...history('complaint-1', [of('closed'), classified('WAGES'), ...closing]),
    ...history('complaint-2', [of('short'), classified('INSURANCE'), ...closing]),
    ...history('complaint-3', [of('half-open'), classified('WAGES'), ...closing]),
    ...history('complaint-4', [of('half-open')]),
    ...history('complaint-5', [of('far', 'bali'), classified('WAGES'), ...closing]),
  ];
  await commitBatch(db, await readCheckpoint(db), { events, position: '1000' }, nobodyErased);
});
afterAll(async () => {
  await db?.destroy();
  await postgres?.stop();
});

const policy = { years: 5, exceptions: [{ category: 'INSURANCE', years: 2 }] };
const due = async (now: string, scope: Parameters<typeof findRetentionDue>[1] = { all: true }) =>
  (await findRetentionDue(db, scope, policy, { now, limit: 10 })).map(({ personId }) => personId);

it('names nobody while the years run', async () => {
  expect(await due(at(60))).toEqual([]);
  expect(await due('2028-11-01T00:00:00.000Z')).toEqual([]);
});

it('counts by the category of the case', async () => {
  expect(await due('2028-11-03T00:00:00.000Z')).toEqual(['short']);
});

it('leaves out whoever has a case that is open, or that the asker does not see', async () => {
  expect(await due('2031-11-03T00:00:00.000Z')).toEqual(['short', 'closed', 'far']);
  expect(await due('2031-11-03T00:00:00.000Z', { offices: ['pusat'] })).toEqual(['short', 'closed']);
});
