import { Client } from 'pg';
import { head, rawClient, type RawClient } from '../../../../test/fixtures/raw-http';
import { type Suaka, startSuaka, type TestApi } from '../../../../test/fixtures/suaka';
import { Sessions } from '../sessions/sessions';
import { type Parts } from '../parts';

let suaka: Suaka;
let api: TestApi;
beforeAll(async () => {
  suaka = await startSuaka();
});
beforeEach(async () => {
  api = await suaka.startApi();
});
afterAll(() => suaka.stop());

const asks = (path: string) => head(`GET /api${path}`, { cookie: suaka.admin.cookie });
const connect = () => rawClient(api.apiUrl);
async function listener(): Promise<RawClient> {
  const reader = await connect();
  reader.write(asks('/live'));
  await reader.untilHeard('hello');
  return reader;
}
const followers = () => api.app.get(Sessions).events.listenerCount('ended');

/** Until the returned function is called nobody's session can be looked up. */
async function holdSessions({ config }: Parts): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  await client.query('begin; lock table auth.session in access exclusive mode');
  return () => client.end();
}

async function untilHeld({ config }: Parts): Promise<void> {
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  while ((await client.query(waiting)).rowCount === 0);
  await client.end();
}

// Each of these would otherwise keep the api from ending until the other side goes, so for ever.
describe('the api ends although there is', () => {
  test('a reader who listens', async () => {
    const reader = await listener();
    await api.close();
    await reader.untilClosed();
  });

  test('a reader who does not take what is sent', async () => {
    const reader = await listener();
    reader.socket.pause();
    const streams = Array.from({ length: 1000 }, (_, n) => `staff-${n}`.padEnd(100, 'x'));
    for (let n = 0; n < 200; n++) api.parts.projections.emit('projected', { position: '1', streams });
    await api.close();
    reader.socket.destroy();
  });

  test('a connection that has asked nothing', async () => {
    const silent = await connect();
    const asked = await connect();
    asked.write(asks('/session'));
    await asked.untilHeard('permissions');
    await api.close();
    await silent.untilClosed();
  });

  test('a connection that has asked half of something', async () => {
    const half = await connect();
    half.write(asks('/session').slice(0, -2));
    const asked = await connect();
    asked.write(asks('/session'));
    await asked.untilHeard('permissions');
    await api.close();
    await half.untilClosed();
  });

  test('a body that never comes to its end', async () => {
    const slow = await connect();
    slow.write(
      head('POST /api/session', { 'content-type': 'application/json', 'content-length': '100' }) + '{',
    );
    const asked = await connect();
    asked.write(asks('/session'));
    await asked.untilHeard('permissions');
    await api.close();
    await slow.untilClosed();
  });
});

test('a reader who vanishes is followed no longer', async () => {
  const reader = await listener();
  expect(followers()).toBe(1);
  reader.socket.resetAndDestroy();
  while (followers() > 0) await new Promise(setImmediate);
});

test('a reader who vanishes before being known is never followed', async () => {
  const release = await holdSessions(api.parts);
  const reader = await connect();
  reader.write(asks('/live'));
  await untilHeld(api.parts);
  reader.socket.resetAndDestroy();
  const other = await connect();
  await release();
  other.write(asks('/session'));
  await other.untilHeard('permissions');
  expect(followers()).toBe(0);
});

test('a reader who is known only when the end has come is sent home', async () => {
  const release = await holdSessions(api.parts);
  const reader = await connect();
  reader.write(asks('/live'));
  await untilHeld(api.parts);
  const ended = api.close();
  await release();
  await ended;
  await reader.untilClosed();
});
