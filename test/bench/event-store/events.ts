import { randomUUID } from 'node:crypto';
import { jsonEvent, type EventData } from '@eventstore/db-client';
import type { ProposedEvent } from '../../../apps/event-store/src/storage/record';

/** With it, an event's data and metadata have about 250 bytes. */
const FILLER = 'x'.repeat(160);

const dataOf = (n: number) => ({ n, at: '2026-01-01T00:00:00.000Z', note: FILLER });
const METADATA = { schema: 1, actor: 'bench' };

export const eventOf = (n: number): EventData =>
  jsonEvent({ type: 'Noted', data: dataOf(n), metadata: METADATA });

export const eventsFrom = (first: number, count: number): EventData[] =>
  Array.from({ length: count }, (_, n) => eventOf(first + n));

/** The same event as the storage takes it. */
export const proposedOf = (n: number): ProposedEvent => ({
  id: randomUUID(),
  type: 'Noted',
  json: true,
  data: Buffer.from(JSON.stringify(dataOf(n))),
  metadata: Buffer.from(JSON.stringify(METADATA)),
});
