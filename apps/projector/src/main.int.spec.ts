import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProjectionListener,
  findCaseFile,
  findPosition,
  migrate,
  openReadModels,
  type ProjectionListener,
  type ReadDb,
  rebuild,
  waitForPosition,
} from '@suaka/read-models';
import { newId } from '@suaka/runtime';
import { sql } from 'kysely';
import { pino } from 'pino';
import { append, appendCase, everyEvent } from '../../../libs/read-models/testing/append';
import { type Parts, startParts } from '../../../libs/read-models/testing/parts';
import { readTables } from '../../../libs/read-models/testing/read-tables';
import { buildProjector, type ProjectorProcess, untilReady } from '../testing/projector-process';

const logger = pino({ level: 'silent' });
const note = { type: 'NoteAdded', data: { text: 'satu lagi' } };

describe('the projector as a process', () => {
  const built = buildProjector();
  let parts: Parts;
  let db: ReadDb;
  let listener: ProjectionListener;
  let started: ProjectorProcess[];
  let env: Record<string, string>;

  const start = async (): Promise<ProjectorProcess> => {
    const projector = built.start(env);
    started.push(projector);
    await untilReady(projector);
    return projector;
  };
  const kill = async ({ child, ended }: ProjectorProcess): Promise<void> => {
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
  };
  const projected = async ({ position }: { position: string }): Promise<void> =>
    expect(await waitForPosition(db, listener, position, 20_000)).toBe(true);
  const timeline = async (): Promise<string[]> =>
    (await db.selectFrom('caseTimeline').selectAll().execute())
      .map((row) => `${row.complaintId}@${row.revision}`)
      .sort();
  const everyNoted = async (upTo?: bigint): Promise<string[]> =>
    (await everyEvent(parts.log))
      .filter(({ streamId }) => streamId.startsWith('complaint-'))
      .filter(({ position }) => upTo === undefined || BigInt(position) <= upTo)
      .map(({ streamId, revision }) => `${streamId.slice('complaint-'.length)}@${revision}`)
      .sort();
  const waiting = async (): Promise<boolean> => {
    const { rows } =
      await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
        db,
      );
    return rows.length > 0;
  };

  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await sleep(50);
  };

  beforeAll(async () => {
    parts = await startParts();
    env = {
      SUAKA_MODE: 'development',
      EVENT_STORE_URL: parts.url,
      DATABASE_URL: parts.databaseUrl,
      SUAKA_MASTER_KEY: parts.masterKey.toString('base64'),
    };
    await migrate(parts.databaseUrl, logger);
    db = openReadModels(parts.databaseUrl, { logger });
    listener = createProjectionListener(parts.databaseUrl, logger);
  });
  beforeEach(() => (started = []));
  afterEach(() => Promise.all(started.map(kill)));
  afterAll(async () => {
    await listener.close();
    await db.destroy();
    await parts.close();
    built.remove();
  });

  it('projects each event once although it was killed inside a batch', async () => {
    const id = newId();
    const first = await start();
    await projected(await appendCase(parts.log, id));
    await kill(first);
    for (let n = 0; n < 20; n++) await appendCase(parts.log);
    const noted = await append(parts.log, `complaint-${id}`, [note, note]);
    const last = await appendCase(parts.log);

    await db.transaction().execute(async (transaction) => {
      await sql`select from read.worklist where complaint_id = ${id} for update`.execute(transaction);
      const second = await start();
      await until(waiting);
      await kill(second);
    });
    const position = BigInt((await findPosition(db))!);
    expect(position).toBeLessThan(BigInt(noted.position));
    expect(await timeline()).toEqual(await everyNoted(position));
    expect(await findCaseFile(db, { all: true }, id)).toMatchObject({ revision: '3' });

    await start();
    await projected(last);
    expect(await timeline()).toEqual(await everyNoted());
    const grown = await readTables(db);
    await rebuild(parts.databaseUrl);
    await projected(last);
    expect(await readTables(db)).toEqual(grown);
  });

  it('projects each event once however often it is killed under load', async () => {
    let appending = true;
    const load = (async () => {
      let last = await appendCase(parts.log);
      while (appending) last = await appendCase(parts.log);
      return last;
    })();
    for (let round = 0; round < 4; round++) {
      const projector = await start();
      await sleep(100 + 130 * round);
      await kill(projector);
    }
    appending = false;
    const last = await load;
    await start();
    await projected(last);
    expect(await timeline()).toEqual(await everyNoted());
  });

  it('is followed by its standby when it is killed', async () => {
    const active = await start();
    await projected(await appendCase(parts.log));
    const standby = await start();
    await until(() => standby.logged().includes('standing by'));
    await kill(active);
    await projected(await appendCase(parts.log));
    expect(await timeline()).toEqual(await everyNoted());
  });

  it('misses nothing where the log was away for a while', async () => {
    await start();
    await projected(await appendCase(parts.log));
    parts.cable.unplug();
    await sleep(1_500);
    parts.cable.repair();
    await projected(await appendCase(parts.log));
    expect(await timeline()).toEqual(await everyNoted());
  });

  it('ends by itself when asked to, with what it has begun', async () => {
    const projector = await start();
    await projected(await appendCase(parts.log));
    projector.child.kill('SIGTERM');
    expect(await projector.ended).toBe(0);
    expect(projector.logged()).toContain('drained');
    started = [];
  });

  it('says everything that its environment lacks', async () => {
    const projector = built.start({ EVENT_STORE_URL: 'http://wrong' });
    expect(await projector.ended).toBe(1);
    for (const name of ['SUAKA_MODE', 'EVENT_STORE_URL', 'DATABASE_URL'])
      expect(projector.logged()).toContain(name);
  });

  it('stops with the event named, and nothing personal said, where one cannot be projected', async () => {
    const streamId = `contact-${newId()}`;
    const caller = { personId: newId(), name: 'Pelapor Contoh' };
    const data = { channel: null, officeId: 'pusat', caller, notes: 'Bertanya' };
    await append(parts.log, streamId, [{ type: 'ContactLogged', data }]);
    const projector = built.start(env);
    expect(await projector.ended).toBe(1);
    expect(projector.logged()).toContain(`ContactLogged at ${streamId}@0 cannot be projected`);
    expect(projector.logged()).not.toMatch(/Pelapor|Bertanya/);
  });
});
