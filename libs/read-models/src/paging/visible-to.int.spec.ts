import fc from 'fast-check';
import { may, type PlacedOffice, ROLES, scopeOf, subjectOf } from '@suaka/people';
import { startPostgres, type TestPostgres } from '../../../../test/fixtures/postgres';
import { at, clockStarted, history, registered } from '../../testing/history';
import {
  countStages,
  findCaseFile,
  findContact,
  findContacts,
  findPlaces,
  findSlaWatch,
  findTimeline,
  findWorklist,
  migrate,
  openReadModels,
  type ReadDb,
} from '..';
import { readCheckpoint } from '../checkpoint/checkpoint';
import { nobodyErased } from '../../testing/nobody-erased';
import { commitBatch } from '../projection/commit-batch';

const OFFICES = ['centre', 'west', 'east', 'west-post', 'west-hut', 'east-post', 'dropped'];
const HANDLERS = [undefined, 'me', 'you'];
/** Opened out of scope: to whom, and whether that has ended. */
const OPENINGS = [
  [],
  [{ staffId: 'me', until: '2999-01-01T00:00:00.000Z' }],
  [
    { staffId: 'me', until: '2020-01-01T00:00:00.000Z' },
    { staffId: 'third', until: '2999-01-01T00:00:00.000Z' },
  ],
];
/** Offered to, and handed over by. */
const HANDOVERS = [{}, { offeredTo: 'west' }, { from: 'east' }];
const NOW = new Date().toISOString();
const LIMIT = { limit: 200 };

const cases = OFFICES.flatMap((officeId) =>
  HANDLERS.flatMap((handlerId) =>
    OPENINGS.flatMap((openings, n) =>
      HANDOVERS.map(({ offeredTo, from }: { offeredTo?: string; from?: string }, m) => ({
        ...{ officeId, handlerId, openings, n: m === 0 ? n : n + 10 * m, from },
        ...(offeredTo !== undefined && { offer: { officeId: offeredTo } }),
        // What comes home to a former office is its own again.
        ...(from !== undefined && from !== officeId && { formerOffices: [from] }),
      })),
    ),
  ),
);
const idOf = ({ officeId, handlerId = 'nobody', n }: (typeof cases)[number]) =>
  n === 0 ? `${officeId}.${handlerId}` : `${officeId}.${handlerId}.${n}`;
const caseEvents = cases.flatMap((each) =>
  history(`complaint-${idOf(each)}`, [
    registered({ officeId: each.from ?? each.officeId }),
    clockStarted('verification-1', 90),
    ...(each.from !== undefined
      ? [{ type: 'CaseHandedOver', data: { officeId: each.officeId, previousOfficeId: each.from } }]
      : []),
    ...(each.offer ? [{ type: 'CaseOffered', data: { ...each.offer, reason: 'x' } }] : []),
    ...(each.handlerId ? [{ type: 'ComplaintAssigned', data: { handlerId: each.handlerId } }] : []),
    ...each.openings.map((opening) => ({ type: 'CaseOpenedOutOfScope', data: { ...opening, reason: 'x' } })),
  ]),
);
const contactEvents = OFFICES.flatMap((officeId) =>
  history(`contact-${officeId}`, [
    { type: 'ContactLogged', data: { channel: 'phone', officeId, caller: { personId: 'p' }, notes: at(0) } },
  ]),
);

const parentOf = fc.option(fc.constantFrom(...OFFICES), { nil: undefined });
const offices: fc.Arbitrary<PlacedOffice[]> = fc
  .tuple(...OFFICES.map(() => parentOf))
  .map((parents) =>
    OFFICES.map((id, n) => ({ id, kind: n === 0 ? 'centre' : 'post', parent: parents[n] })).filter(
      ({ id }) => id !== 'dropped',
    ),
  );
const person = fc.record({
  staffId: fc.constantFrom('me', 'you', 'third'),
  roles: fc.subarray([...ROLES, 'king']),
  officeId: fc.constantFrom(...OFFICES, 'unknown'),
});

describe('the rows of a scope', () => {
  let postgres: TestPostgres;
  let db: ReadDb;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.newDatabase();
    await migrate(url);
    db = openReadModels(url);
    const events = [...caseEvents, ...contactEvents];
    await commitBatch(db, await readCheckpoint(db), { events, position: '1000' }, nobodyErased);
  });
  afterAll(async () => {
    await db.destroy();
    await postgres.stop();
  });

  it('are the cases that may says may be read, in every view', async () => {
    const each = fc.asyncProperty(person, offices, fc.constantFrom(...cases), async (who, tree, one) => {
      const scope = scopeOf(who, tree, 'ReadCases');
      const readable = cases.filter((where) => may(who, 'ReadCases', subjectOf(where, tree, NOW))).map(idOf);
      const ids = (items: { complaintId: string }[]) => items.map(({ complaintId }) => complaintId).sort();
      expect(ids((await findWorklist(db, scope, LIMIT)).items)).toEqual([...readable].sort());
      expect(ids((await findSlaWatch(db, scope, LIMIT)).items)).toEqual([...readable].sort());
      const { total, clocks } = await countStages(db, scope);
      expect([total, clocks.running]).toEqual([readable.length, readable.length]);
      const seen = readable.includes(idOf(one));
      expect((await findCaseFile(db, scope, idOf(one))) !== undefined).toBe(seen);
      expect((await findTimeline(db, scope, idOf(one))).length > 0).toBe(seen);
    });
    await fc.assert(each, { numRuns: 150 });
  });

  it('are the contacts that may says may be read', async () => {
    const each = fc.asyncProperty(person, offices, fc.constantFrom(...OFFICES), async (who, tree, one) => {
      const scope = scopeOf(who, tree, 'ReadContacts');
      const readable = OFFICES.filter((officeId) => may(who, 'ReadContacts', subjectOf({ officeId }, tree)));
      const { items } = await findContacts(db, scope, LIMIT);
      expect(items.map(({ contactId }) => contactId).sort()).toEqual([...readable].sort());
      expect((await findContact(db, scope, one)) !== undefined).toBe(readable.includes(one));
    });
    await fc.assert(each, { numRuns: 100 });
  });

  it('are told of by place, and of nothing else', async () => {
    const places = await findPlaces(db, [
      'complaint-west.me',
      'complaint-west.me.2',
      'contact-east',
      'staff-x',
      'complaint-none',
    ]);
    expect([...places]).toEqual([
      ['complaint-west.me', { officeId: 'west', handlerId: 'me' }],
      [
        'complaint-west.me.2',
        {
          officeId: 'west',
          handlerId: 'me',
          openings: [{ complaintId: 'west.me.2', staffId: 'third', until: '2999-01-01T00:00:00.000Z' }],
        },
      ],
      ['contact-east', { officeId: 'east', handlerId: null }],
    ]);
  });
});
