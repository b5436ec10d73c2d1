import { DatabaseError } from 'pg';
import type { LoggedEvent } from './logged-event';

export type EventName = Pick<LoggedEvent, 'streamId' | 'revision' | 'type' | 'position'>;

/** An event that cannot be projected. It is never skipped: the projection stands still before it. */
export class PoisonedEvent extends Error {
  override readonly name = 'PoisonedEvent';
  readonly event: EventName;
  constructor(
    { streamId, revision, type, position }: EventName,
    override readonly cause: unknown,
  ) {
    super(`${type} at ${streamId}@${revision} cannot be projected: ${reasonOf(cause)}`);
    this.event = { streamId, revision, type, position };
  }
}

/** PostgreSQL repeats the offending value in its messages, and values are personal. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof DatabaseError)) return cause instanceof Error ? cause.message : String(cause);
  const { code, table, column, constraint } = cause;
  return `PostgreSQL error ${[code, table, column, constraint].filter(Boolean).join(' ')}`;
}

/** Data exception, integrity violation, limit exceeded: the same statement would fail again. */
const DATA_FAULTS = ['22', '23', '54'];
export const isDataFault = (error: unknown): boolean =>
  error instanceof DatabaseError && DATA_FAULTS.includes(error.code?.slice(0, 2) ?? '');
