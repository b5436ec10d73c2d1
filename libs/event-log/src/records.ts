import { jsonEvent, type EventData, type JSONType } from '@eventstore/db-client';
import type { EventMetadata } from '@suaka/complaint';
import type { AnyRecorded, NewEvent } from './event-log';

/** The part of the client's resolved events, of a stream or of $all, that is looked at here. */
export interface Resolved {
  event?: {
    id: string;
    type: string;
    streamId: string;
    revision: bigint;
    data: unknown;
    metadata?: unknown;
    isJson: boolean;
    position?: { commit: bigint };
  };
  commitPosition?: bigint;
}

export function toRecorded({ event, commitPosition }: Resolved): AnyRecorded {
  const position = commitPosition ?? event?.position?.commit;
  if (!event || position === undefined)
    throw new Error('The event log sent an event without its content or position');
  const { id, type, streamId, revision, data, metadata, isJson } = event;
  if (!isJson || typeof metadata !== 'object' || metadata instanceof Uint8Array) {
    throw new Error(`Event ${revision} of ${streamId} (${type}) was not written by this application`);
  }
  return {
    eventId: id,
    type,
    data,
    metadata: metadata as EventMetadata,
    streamId,
    revision: String(revision),
    position: String(position),
  };
}

export const toStored = ({ eventId, type, data, metadata }: NewEvent): EventData =>
  jsonEvent({ id: eventId, type, data: data as JSONType, metadata });

/** The client's own form of a position; commit and prepare are one where no explicit transactions are used. */
export const toPosition = (position: string): { commit: bigint; prepare: bigint } => ({
  commit: BigInt(position),
  prepare: BigInt(position),
});

export const isSystem = ({ streamId, type }: { streamId: string; type: string }): boolean =>
  streamId.startsWith('$') || type.startsWith('$');
