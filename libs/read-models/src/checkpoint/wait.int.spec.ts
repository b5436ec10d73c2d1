import { once } from 'node:events';
import { sql } from 'kysely';
import { startPostgres, type TestPostgres } from '../../../../test/fixtures/postgres';
import { migrate } from '../schema/migrate';
import { openReadModels } from '../schema/open';
import type { ReadDb } from '../schema/read-models';
import { CheckpointMoved, moveCheckpoint, readCheckpoint } from './checkpoint';
import { createProjectionListener, type ProjectionListener } from './listener';
import { notifyProjected, type Projected } from './notify';
import { waitForPosition } from './wait';

/** Beyond what a Number can tell apart. */
const FAR = 9_007_199_254_740_993n;

describe('waiting for the read models', () => {
  let postgres: TestPostgres;
  let url: string;
  let db: ReadDb;
  let listener: ProjectionListener;

  const moveTo = (position: bigint, { notify = true } = {}): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      await moveCheckpoint(transaction, await readCheckpoint(transaction), String(position), undefined);
      if (notify) await notifyProjected(transaction, String(position), ['complaint-1']);
    });
  const timed = async (wait: Promise<boolean>): Promise<{ reached: boolean; milliseconds: number }> => {
    const start = performance.now();
    return { reached: await wait, milliseconds: performance.now() - start };
  };

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  beforeEach(async () => {
    url = await postgres.newDatabase();
    await migrate(url);
    db = openReadModels(url, { maxConnections: 3 });
    listener = createProjectionListener(url);
    await once(listener, 'projected');
  });
  afterEach(async () => {
    await listener.close();
    await db.destroy();
  });
  afterAll(() => postgres.stop());

  it('ends at once where they are there', async () => {
    await moveTo(FAR);
    expect(await waitForPosition(db, listener, String(FAR), 0)).toBe(true);
    expect(await waitForPosition(db, listener, String(FAR + 1n), 0)).toBe(false);
  });

  it('ends as soon as they arrive, for everybody who waits, and not at an earlier position', async () => {
    const waits = Promise.all(
      Array.from({ length: 50 }, () => waitForPosition(db, listener, String(FAR), 5_000)),
    );
    await moveTo(FAR - 1n);
    const early = await Promise.race([waits, new Promise((resolve) => setTimeout(resolve, 100))]);
    expect(early).toBeUndefined();
    await moveTo(FAR);
    expect(await timed(waits.then((all) => all.every(Boolean)))).toEqual({
      reached: true,
      milliseconds: expect.any(Number),
    });
  });

  it('says so when they do not arrive in time', async () => {
    const { reached, milliseconds } = await timed(waitForPosition(db, listener, '5', 300));
    expect(reached).toBe(false);
    expect(milliseconds).toBeGreaterThanOrEqual(290);
  });

  it('is only delayed by a lost notification', async () => {
    const wait = waitForPosition(db, listener, '5', 5_000);
    await moveTo(5n, { notify: false });
    expect(await wait).toBe(true);
  });

  it('hears of what is committed, with its streams, and of nothing that is rolled back', async () => {
    const heard: Projected[] = [];
    listener.on('projected', (projected) => heard.push(projected));
    const undone = db.transaction().execute(async (transaction) => {
      await notifyProjected(transaction, '4', ['complaint-0']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const next = once(listener, 'projected');
    await moveTo(5n);
    await next;
    expect(heard).toEqual([{ position: '5', streams: ['complaint-1'] }]);
  });

  it('listens again after its connection is lost, and tells what it may have missed', async () => {
    const again = once(listener, 'projected') as Promise<[Projected]>;
    await moveTo(7n, { notify: false });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' or query like 'select position%'
      and pid <> pg_backend_pid()`.execute(db);
    expect(await again).toEqual([{ position: '7', streams: [] }]);
    const next = once(listener, 'projected') as Promise<[Projected]>;
    await moveTo(8n);
    expect((await next)[0].position).toBe('8');
  });

  it('lets one of two that move the checkpoint from the same place win', async () => {
    const from = await readCheckpoint(db);
    const moves = await Promise.allSettled(
      ['1', '2'].map((position) => moveCheckpoint(db, from, position, undefined)),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = moves.find((move) => move.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(CheckpointMoved);
  });
});
