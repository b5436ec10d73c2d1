import { newId } from '@suaka/runtime';
import { sql } from 'kysely';
import { pino } from 'pino';
import { append, appendCase } from '../testing/append';
import { type Parts, startParts } from '../testing/parts';
import {
  findCaseFile,
  findFailure,
  findStaffById,
  migrate,
  openReadModels,
  PoisonedEvent,
  type ReadDb,
  runProjector,
} from '.';

const logger = pino({ level: 'silent' });
const staffId = newId();
const personal = 'Petugas Contoh';

describe('an event that cannot be projected', () => {
  let parts: Parts;
  let databaseUrl: string;
  let db: ReadDb;

  const running = (signal: AbortSignal): Promise<void> =>
    runProjector({
      log: parts.log,
      databaseUrl,
      destroyKeys: (ids) => parts.sealer.destroy(ids),
      signal,
      logger,
    });
  const forever = new AbortController().signal;

  beforeAll(async () => {
    parts = await startParts();
    databaseUrl = await parts.newDatabase();
    await migrate(databaseUrl, logger);
    db = openReadModels(databaseUrl, { logger });
  });
  afterAll(async () => {
    await db.destroy();
    await parts.close();
  });

  it('stops the projector right before it, is named, and is gone on with once it can be projected', async () => {
    const [before, after] = [newId(), newId()];
    await appendCase(parts.log, before);
    const data = { staffId, username: 'petugas', name: personal, roles: ['auditor'], officeId: null };
    const { position } = await append(parts.log, `staff-${staffId}`, [{ type: 'StaffRegistered', data }]);
    await appendCase(parts.log, after);

    await expect(running(forever)).rejects.toThrow(PoisonedEvent);
    expect(await findCaseFile(db, { all: true }, before)).toBeDefined();
    expect(await findCaseFile(db, { all: true }, after)).toBeUndefined();
    const failure = await findFailure(db);
    expect(failure).toMatchObject({
      streamId: `staff-${staffId}`,
      revision: '0',
      type: 'StaffRegistered',
      position,
    });
    expect(failure?.reason).toContain('office_id');
    expect(JSON.stringify(failure)).not.toContain(personal);

    await sql`alter table read.staff alter column office_id drop not null`.execute(db);
    const ending = new AbortController();
    const done = running(ending.signal);
    while (!(await findCaseFile(db, { all: true }, after)) || (await findFailure(db)))
      await new Promise((r) => setTimeout(r, 50));
    ending.abort();
    await done;
    expect(await findStaffById(db, staffId)).toMatchObject({ username: 'petugas' });
  });

  it('is never skipped, however often the projector starts', async () => {
    const [known, behind] = [newId(), newId()];
    await appendCase(parts.log, known);
    await append(parts.log, `complaint-${known}`, [{ type: 'ComplaintSued', data: {} }]);
    await appendCase(parts.log, behind);
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(running(forever)).rejects.toThrow(`ComplaintSued at complaint-${known}@4`);
    }
    expect(await findCaseFile(db, { all: true }, known)).toMatchObject({ revision: '3' });
    expect(await findCaseFile(db, { all: true }, behind)).toBeUndefined();
  });
});
