import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { Connection } from './client';
import { Conflict } from './errors';
import type { Appended, EventLog, NewEvent } from './event-log';
import { within } from './outcome';
import { Patience } from './patience';
import { readStreamOnce } from './read';
import { toRecorded, toStored } from './records';

const RETRY_MS = 2_000;
const ANSWER_MS = 4_000;

/** Appends sealed events; asks again with the same ids while the outcome is unknown, which the log answers with the first outcome. */
export async function append(
  connection: Connection,
  streamId: string,
  events: NewEvent[],
  expected: Parameters<EventLog['append']>[2],
): Promise<Appended> {
  if (events.length === 0) throw new Error(`Nothing to append to ${streamId}`);
  const stored = events.map(toStored);
  const options = {
    expectedRevision: expected,
    credentials: connection.appendCredentials,
    deadline: ANSWER_MS,
  };
  const patience = new Patience(RETRY_MS, performance.now());
  for (;;) {
    try {
      const call = connection.client.appendToStream(streamId, stored, options);
      const { nextExpectedRevision, position } = await within(ANSWER_MS + 1_000, call);
      const revision = String(nextExpectedRevision);
      return {
        revision,
        position: position
          ? String(position.commit)
          : await positionOf(connection, streamId, nextExpectedRevision),
      };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) {
        throw new Conflict(String(expected), String(error.actualVersion));
      }
      await patience.bear(error);
    }
  }
}

/** The log need not tell the position of events that it already had. */
async function positionOf(connection: Connection, streamId: string, revision: bigint): Promise<string> {
  for await (const resolved of readStreamOnce(connection.client, streamId, revision)) {
    return toRecorded(resolved).position;
  }
  throw new Error(`Event ${revision} of ${streamId} was appended but cannot be read`);
}
