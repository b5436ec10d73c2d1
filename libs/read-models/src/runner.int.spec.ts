import { newId } from '@suaka/runtime';
import { sql } from 'kysely';
import { pino } from 'pino';
import { append, appendCase, everyEvent } from '../testing/append';
import { type Parts, startParts } from '../testing/parts';
import { readTables } from '../testing/read-tables';
import { readCheckpoint } from './checkpoint/checkpoint';
import {
  createProjectionListener,
  findCaseFile,
  findContact,
  findFailure,
  findStaffByUsername,
  findTimeline,
  LogReplaced,
  migrate,
  openReadModels,
  type ProjectionListener,
  type ReadDb,
  rebuild,
  runProjector,
  waitForPosition,
} from '.';

const logger = pino({ level: 'silent' });

describe('the projector', () => {
  let parts: Parts;
  let databaseUrl: string;
  let db: ReadDb;
  let listener: ProjectionListener;
  let running: { stop: () => Promise<void>; done: Promise<void> }[];

  const start = () => {
    const ending = new AbortController();
    const done = runProjector({
      log: parts.log,
      databaseUrl,
      destroyKeys: (ids) => parts.sealer.destroy(ids),
      signal: ending.signal,
      logger,
    });
    const stop = async (): Promise<void> => {
      ending.abort();
      await done;
    };
    running.push({ stop, done });
    return { stop, done };
  };
  const projected = async ({ position }: { position: string }, patience = 15_000): Promise<void> =>
    expect(await waitForPosition(db, listener, position, patience)).toBe(true);

  beforeAll(async () => {
    parts = await startParts();
    for (let n = 0; n < 30; n++) await appendCase(parts.log);
  });
  beforeEach(async () => {
    running = [];
    databaseUrl = await parts.newDatabase();
    await migrate(databaseUrl, logger);
    db = openReadModels(databaseUrl, { logger });
    listener = createProjectionListener(databaseUrl, logger);
  });
  afterEach(async () => {
    await Promise.allSettled(running.map(({ stop }) => stop()));
    await listener.close();
    await db.destroy();
  });
  afterAll(() => parts.close());

  it('lets a writer read what it has written', async () => {
    start();
    const id = newId();
    await projected(await appendCase(parts.log, id));
    expect(await findCaseFile(db, { all: true }, id)).toMatchObject({
      revision: '3',
      state: { ticketNumber: `T-${id}` },
    });
    expect((await findTimeline(db, { all: true }, id)).map(({ type }) => type)).toEqual([
      'ComplaintRegistered',
      'ClockStarted',
      'NoteAdded',
      'NoteAdded',
    ]);
    expect(await findContact(db, { all: true }, id)).toMatchObject({
      complaintId: id,
      callerName: 'Pelapor Contoh',
    });
  });

  it('knows staff by name, however it is written', async () => {
    start();
    const staffId = newId();
    const data = {
      staffId,
      username: `Petugas-${staffId}`,
      name: 'Petugas Contoh',
      roles: ['auditor'],
      officeId: 'pusat',
    };
    await projected(await append(parts.log, `staff-${staffId}`, [{ type: 'StaffRegistered', data }]));
    expect(await findStaffByUsername(db, `petugas-${staffId}`)).toMatchObject({
      roles: ['auditor'],
      active: true,
    });
  });

  it('grows back the same rows after a rebuild, also while it runs', async () => {
    start();
    await projected(await appendCase(parts.log));
    const before = await readTables(db);
    const end = await readCheckpoint(db);
    expect(before.caseTimeline!.length).toBeGreaterThan(100);
    await rebuild(databaseUrl);
    await projected({ position: end.position! });
    expect(await readTables(db)).toEqual(before);
  });

  it('has nothing left after a rebuild while no projector runs', async () => {
    const projector = start();
    await projected(await appendCase(parts.log));
    await projector.stop();
    await rebuild(databaseUrl);
    for (const rows of Object.values(await readTables(db))) expect(rows).toEqual([]);
    expect((await readCheckpoint(db)).position).toBeNull();
  });

  it('has another stand by, who takes over where the first ended', async () => {
    const first = start();
    await projected(await appendCase(parts.log));
    start();
    await projected(await appendCase(parts.log));
    await first.stop();
    await projected(await appendCase(parts.log));
    const events = (await everyEvent(parts.log)).filter(({ streamId }) => streamId.startsWith('complaint-'));
    expect((await readTables(db)).caseTimeline).toHaveLength(events.length);
  });

  it('goes on after its database connections are cut', async () => {
    start();
    for (let n = 0; n < 3; n++) {
      await projected(await appendCase(parts.log));
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    }
    await projected(await appendCase(parts.log));
    const events = (await everyEvent(parts.log)).filter(({ streamId }) => streamId.startsWith('complaint-'));
    expect((await readTables(db)).caseTimeline).toHaveLength(events.length);
  });

  it('refuses a log that is not the one it has projected, until the read models are rebuilt', async () => {
    const first = start();
    await projected(await appendCase(parts.log));
    await first.stop();
    await db
      .updateTable('checkpoint')
      .set({ lastStream: `complaint-${newId()}` })
      .execute();
    await expect(start().done).rejects.toThrow(LogReplaced);
    expect(await findFailure(db)).toMatchObject({
      streamId: null,
      reason: expect.stringContaining('rebuild'),
    });
    await rebuild(databaseUrl);
    expect(await findFailure(db)).toBeUndefined();
    start();
    await projected(await appendCase(parts.log));
  });
});
