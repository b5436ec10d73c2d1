import { personalFields } from '@suaka/complaint';
import { Client } from 'pg';
import { startLog, type TestLog } from '../../../test/fixtures/log';

export interface Parts extends TestLog {
  /** An empty database of its own, beside the one with the keys; its address. */
  newDatabase(): Promise<string>;
}

/** The real parts around the read models: PostgreSQL, the event store, the log over it. */
export async function startParts(): Promise<Parts> {
  const parts = await startLog(personalFields);
  let databases = 0;
  const newDatabase = async (): Promise<string> => {
    const url = new URL(parts.databaseUrl);
    const client = new Client({ connectionString: url.href });
    await client.connect();
    url.pathname = `/read_${++databases}`;
    await client.query(`create database ${url.pathname.slice(1)}`);
    await client.end();
    return url.href;
  };
  return { ...parts, newDatabase };
}
