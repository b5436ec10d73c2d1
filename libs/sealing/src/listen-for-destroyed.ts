import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@suaka/runtime';
import { Client } from 'pg';
import { DESTROYED } from './destroy';

const RECONNECT_MS = 500;

/** Tells whose key was destroyed by any process; `undefined`: anybody's may have been, unheard. Until the returned function is called. */
export function listenForDestroyed(
  databaseUrl: string,
  tell: (personId?: string) => void,
): () => Promise<void> {
  const ending = new AbortController();
  const done = listen(databaseUrl, tell, ending.signal);
  return async () => {
    ending.abort();
    await done;
  };
}

async function listen(databaseUrl: string, tell: (personId?: string) => void, signal: AbortSignal) {
  const logger = createLogger('sealing');
  while (!signal.aborted) {
    try {
      await hear(databaseUrl, tell, signal);
    } catch (error) {
      if (signal.aborted) return;
      tell();
      logger.debug({ err: error }, 'listening for destroyed keys again soon');
      await sleep(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function hear(databaseUrl: string, tell: (personId?: string) => void, signal: AbortSignal) {
  const client = new Client({
    connectionString: databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the connection's end says the same
  const ended = once(client, 'end', { signal });
  ended.catch(() => undefined); // it may fail before it is awaited
  try {
    client.on('notification', ({ payload }) => tell(payload));
    await client.connect();
    await client.query(`listen ${DESTROYED}`);
    // What was notified while nobody listened is gone.
    tell();
    await ended;
    throw new Error('connection lost');
  } finally {
    await client.end();
  }
}
