import { Client } from 'pg';
import { startPostgres, type TestPostgres } from '../../../../test/fixtures/postgres';
import { findPosition } from '../checkpoint/checkpoint';
import { migrate } from './migrate';
import { openReadModels } from './open';

describe('the schema of the read models', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('is made once, however many processes start at the same time', async () => {
    const url = await postgres.newDatabase();
    await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
    await migrate(url);
    const db = openReadModels(url, { maxConnections: 1 });
    expect(await findPosition(db)).toBeNull();
    await db.destroy();
  });

  it('does without trigram search where the role may not have it', async () => {
    const url = new URL(await postgres.newDatabase());
    const client = new Client({ connectionString: url.href });
    await client.connect();
    await client.query(`create role plain login password 'plain'; create schema read authorization plain`);
    await client.end();
    url.username = url.password = 'plain';
    await migrate(url.href);
    const db = openReadModels(url.href, { maxConnections: 1 });
    expect(await findPosition(db)).toBeNull();
    await db.destroy();
  });
});
