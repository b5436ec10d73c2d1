import { sql } from 'kysely';
import type { ReadDb } from '../schema/read-models';

export const CHANNEL = 'suaka_projected';

export interface Projected {
  /** How far the read models now are, decimal text. */
  position: string;
  /** The streams whose rows changed; empty where they are not known, so any may have. */
  streams: string[];
}

/** PostgreSQL takes payloads below 8,000 bytes. */
const MOST_BYTES = 7_500;

/** Delivered when the transaction commits, and only then. */
export async function notifyProjected(db: ReadDb, position: string, streams: string[]): Promise<void> {
  for (const part of parts(streams)) {
    const payload = JSON.stringify({ position, streams: part } satisfies Projected);
    await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(db);
  }
}

export function parts(streams: string[]): string[][] {
  const all: string[][] = [[]];
  let bytes = 0;
  for (const stream of new Set(streams)) {
    const size = Buffer.byteLength(stream) + 3;
    if (bytes + size > MOST_BYTES) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(stream);
    bytes += size;
  }
  return all;
}
