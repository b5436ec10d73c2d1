import { startPostgres, type TestPostgres } from '../../../test/fixtures/postgres';
import { at, clockStarted, history, registered } from '../testing/history';
import { nobodyErased } from '../testing/nobody-erased';
import { commitBatch } from './projection/commit-batch';
import type { LoggedEvent } from './projection/logged-event';
import { readCheckpoint } from './checkpoint/checkpoint';
import {
  countStages,
  findContacts,
  findSlaWatch,
  findStaff,
  InvalidCursor,
  migrate,
  openReadModels,
  type ReadDb,
} from '.';

const clockEvent = (type: string, clockId: string, data: object) => ({
  type,
  data: { clockId, clock: clockId.replace(/-\d$/, ''), ...data },
});

const cases: LoggedEvent[] = [
  ...history('complaint-k1', [
    registered(),
    clockStarted('verification-1', 90),
    clockStarted('completion-1', 500),
  ]),
  ...history('complaint-k2', [
    registered({ officeId: 'bp3mi-jabar' }),
    clockStarted('verification-1', 60),
    clockEvent('ClockBreached', 'verification-1', { dueAt: at(60), detectedAt: at(61) }),
    { type: 'EmergencyRaised', data: { reason: 'Ancaman' } },
  ]),
  ...history('complaint-k3', [
    registered(),
    clockStarted('verification-1', 10),
    clockEvent('ClockMet', 'verification-1', { metAt: at(5) }),
  ]),
];
const contactsOf = (count: number): LoggedEvent[] =>
  Array.from({ length: count }, (_, n) => {
    const caller = { personId: `p-${n}`, name: `Pelapor Contoh ${n}`, email: `pelapor${n}@contoh.test` };
    const data = { channel: 'email', officeId: n % 2 ? 'pusat' : 'bp3mi-jabar', caller, notes: 'x' };
    const [event] = history(`contact-c${n}`, [{ type: 'ContactLogged', data }]);
    return { ...event!, metadata: { ...event!.metadata, at: at(Math.floor(n / 3)) } };
  });
const staff = ['wati', 'Budi', 'agus'].flatMap((username) =>
  history(`staff-${username}`, [
    {
      type: 'StaffRegistered',
      data: { staffId: username, username, name: username, roles: [], officeId: 'pusat' },
    },
    { type: 'PasswordSet', data: { hash: 'secret' } },
  ]),
);

describe('what the read models are asked', () => {
  let postgres: TestPostgres;
  let db: ReadDb;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.newDatabase();
    await migrate(url);
    db = openReadModels(url);
    const events = [...cases, ...contactsOf(10), ...staff];
    await commitBatch(db, await readCheckpoint(db), { events, position: '1000' }, nobodyErased);
  });
  afterAll(async () => {
    await db.destroy();
    await postgres.stop();
  });

  it('which clocks are due: those that run first, the ended behind them', async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await findSlaWatch(db, { all: true }, { limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ complaintId, clock, status }) => `${complaintId} ${clock} ${status}`));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([
      'k2 verification breached',
      'k1 verification running',
      'k1 completion running',
      'k3 verification met',
    ]);
    const breached = await findSlaWatch(db, { all: true }, { status: 'breached', limit: 9 });
    expect(breached.items).toMatchObject([{ complaintId: 'k2', dueAt: at(60), endedAt: null }]);
    expect((await findSlaWatch(db, { all: true }, { officeId: 'pusat', limit: 9 })).items).toHaveLength(3);
    await expect(findSlaWatch(db, { all: true }, { limit: 9, cursor: 'W10' })).rejects.toThrow(InvalidCursor);
  });

  it('who has called: newest first, also where several called in the same moment', async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await findContacts(db, { all: true }, { limit: 4, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ contactId }) => contactId));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['c9', 'c8', 'c7', 'c6', 'c5', 'c4', 'c3', 'c2', 'c1', 'c0']);
    expect((await findContacts(db, { all: true }, { officeId: 'pusat', limit: 9 })).items).toHaveLength(5);
    const found = await findContacts(db, { all: true }, { search: 'PELAPOR7@contoh', limit: 9 });
    expect(found.items.map(({ contactId }) => contactId)).toEqual(['c7']);
  });

  it('how many cases are where', async () => {
    const { phases, ...others } = await countStages(db, { all: true });
    expect(Object.values(phases).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(others).toEqual({
      total: 3,
      clocks: { running: 2, warned: 0, paused: 0, breached: 1, met: 1, cancelled: 0 },
      emergencies: 1,
      overdue: 1,
    });
  });

  it('who works here: by name, without their passwords', async () => {
    const members = await findStaff(db);
    expect(members.map(({ username }) => username)).toEqual(['agus', 'Budi', 'wati']);
    expect(JSON.stringify(members)).not.toContain('secret');
  });
});
