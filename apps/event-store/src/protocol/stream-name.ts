import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { invalidArgument } from './errors';

/** Errors: INVALID_ARGUMENT where the request names no stream. */
export function streamName(identifier: StreamIdentifier | undefined): string {
  const name = identifier ? Buffer.from(identifier.getStreamName_asU8()).toString('utf8') : '';
  if (name === '') throw invalidArgument('A stream needs a name.');
  return name;
}
