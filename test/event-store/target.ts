import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import { startEventStore } from '../../apps/event-store/src/server';

/** What a spec speaks to: the embedded server on a folder of its own, or the one that the environment names. */
export interface Target {
  client: EventStoreDBClient;
  address: string;
  embedded: boolean;
  close(): Promise<void>;
}

export const clientOf = (address: string): EventStoreDBClient => EventStoreDBClient.connectionString(address);

export async function openTarget(): Promise<Target> {
  const named = process.env.CONFORMANCE_EVENT_STORE_URL;
  if (named) {
    const client = clientOf(named);
    return { client, address: named, embedded: false, close: () => client.dispose() };
  }
  const dir = temporaryFolder();
  const server = await startEventStore({ dir });
  const address = `esdb://127.0.0.1:${server.port}?tls=false`;
  const client = clientOf(address);
  const close = async () => {
    await client.dispose();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { client, address, embedded: true, close };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'event-store-'));

/** A name that no other case uses, so that a suite may run again on the same server. */
export const fresh = (prefix = 'case'): string => `${prefix}-${randomUUID()}`;

/** Events numbered from `from` on. */
export const numbered = (count: number, from = 0, type = 'Noted'): EventData[] =>
  Array.from({ length: count }, (_, n) => jsonEvent({ type, data: { n: from + n } }));

export async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The error a promise ends with. */
export const failure = (work: Promise<unknown>): Promise<Error & Record<string, unknown>> =>
  work.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: Error & Record<string, unknown>) => error,
  );

/** Waits until a question is answered with yes; asks every 20 ms. */
export async function until(question: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await question())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
