import { type Credentials, EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';

/** A read that nobody goes on with never ends. */
const DISPOSE_MS = 1_000;

export interface Connection {
  client: EventStoreDBClient;
  /** Given with every append, so that each is a gRPC call of its own with a deadline of its own. */
  appendCredentials?: Credentials;
  release(): Promise<void>;
}

let shared: { url: string; client: EventStoreDBClient; users: number } | undefined;

/** The process's one client: a second one would mix up their pending calls. Throws where it is already connected elsewhere. */
export function connect(url: string): Connection {
  if (shared && shared.url !== url) {
    throw new Error('This process is connected to another event log; it can have one client only');
  }
  shared ??= { url, client: EventStoreDBClient.connectionString(url), users: 0 };
  const held = shared;
  held.users += 1;
  let released = false;
  return {
    client: held.client,
    appendCredentials: appendCredentials(url),
    release: async () => {
      if (released) return;
      released = true;
      held.users -= 1;
      if (held.users > 0) return;
      shared = undefined;
      await Promise.race([held.client.dispose(), sleep(DISPOSE_MS, undefined, { ref: false })]);
    },
  };
}

/**
 * The client's shared batch call has no deadline, and when it breaks rejects queued appends where nobody can catch it;
 * it is taken only where no credentials are given with the call. Without TLS credentials are never sent.
 */
function appendCredentials(url: string): Credentials | undefined {
  const given = /^[^:]+:\/\/([^:@/]+):([^@/]+)@/.exec(url);
  if (given) return { username: decodeURIComponent(given[1]!), password: decodeURIComponent(given[2]!) };
  return /[?&]tls=false\b/i.test(url) ? { username: 'unused', password: 'unused' } : undefined;
}
