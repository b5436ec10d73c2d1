import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { StorageCorrupt, StorageRefuses } from '../storage/faults';

/** An error as the client maps it to one of its classes: by code, and by the trailer `exception` where there is one. */
export class ProtocolError extends Error implements Partial<StatusObject> {
  override readonly name = 'ProtocolError';
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;

  constructor(code: status, details: string, trailers: Record<string, string> = {}) {
    super(details);
    this.code = code;
    this.details = details;
    this.metadata = new Metadata();
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, printable(value));
  }
}

/** A trailer holds printable ASCII only; what else a name contains is percent-encoded. */
const printable = (text: string): string =>
  text.replace(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(Buffer.from(part).toString()));

export const invalidArgument = (details: string) => new ProtocolError(status.INVALID_ARGUMENT, details);

export const unimplemented = (what: string) =>
  new ProtocolError(
    status.UNIMPLEMENTED,
    `${what} is not offered by the embedded event store. Use EventStoreDB or KurrentDB for it.`,
  );

export const streamDeleted = (stream: string) =>
  new ProtocolError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (stream: string, expected: string, actual: string) =>
  new ProtocolError(
    status.FAILED_PRECONDITION,
    `Wrong expected version. Stream: ${stream}, expected: ${expected}, actual: ${actual}.`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': actual,
    },
  );

export const maximumAppendSizeExceeded = (bytes: number) =>
  new ProtocolError(status.INVALID_ARGUMENT, `Maximum append size of ${bytes} bytes exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });

export const missingMetadataProperty = (property: string) =>
  new ProtocolError(status.INVALID_ARGUMENT, `Required metadata property '${property}' is missing.`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

const ofGroup = (exception: string, stream: string, group: string) => ({
  exception,
  'stream-name': stream,
  'group-name': group,
});

export const subscriptionExists = (stream: string, group: string) =>
  new ProtocolError(
    status.ALREADY_EXISTS,
    `Subscription group ${group} on stream ${stream} exists.`,
    ofGroup('persistent-subscription-exists', stream, group),
  );

export const subscriptionDoesNotExist = (stream: string, group: string) =>
  new ProtocolError(
    status.NOT_FOUND,
    `Subscription group ${group} on stream ${stream} does not exist.`,
    ofGroup('persistent-subscription-does-not-exist', stream, group),
  );

export const subscriptionFailed = (stream: string, group: string, reason: string) =>
  new ProtocolError(status.INTERNAL, `Subscription group ${group} on stream ${stream} failed: ${reason}`, {
    ...ofGroup('persistent-subscription-failed', stream, group),
    reason,
  });

export const subscriptionDropped = (stream: string, group: string) =>
  new ProtocolError(
    status.CANCELLED,
    `Subscription group ${group} on stream ${stream} was dropped.`,
    ofGroup('persistent-subscription-dropped', stream, group),
  );

export const maximumSubscribersReached = (stream: string, group: string) =>
  new ProtocolError(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${group} on stream ${stream}.`,
    ofGroup('maximum-subscribers-reached', stream, group),
  );

export const shuttingDown = () => new ProtocolError(status.CANCELLED, 'The event store is shutting down.');

/** What a call ends with, whatever went wrong. */
export function asProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StorageCorrupt) return new ProtocolError(status.DATA_LOSS, message);
  if (error instanceof StorageRefuses) return new ProtocolError(status.UNAVAILABLE, message);
  return new ProtocolError(status.INTERNAL, message);
}
