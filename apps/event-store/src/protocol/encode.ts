import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import type { StoredEvent } from '../storage/events';
import { bytesSize, varintSize, writeBytes, writeVarint } from '../storage/wire';

/** An event as a reader gets it: with the link that led to it, or a link that leads nowhere. */
export interface ResolvedEvent {
  event?: StoredEvent;
  link?: StoredEvent;
}

const EVENT = 0x0a;
const LINK = 0x12;
const COMMIT = 0x18;
const RETRIES = 0x28;

/**
 * A response that carries one event, encoded by hand since the stored record goes into it as it is.
 * With `retries` it is one of a persistent subscription.
 */
export function eventResponse({ event, link }: ResolvedEvent, retries?: number): Buffer {
  const position = (link ?? event)!.position;
  let size = 1 + varintSize(position);
  if (event) size += bytesSize(event.record.length);
  if (link) size += bytesSize(link.record.length);
  if (retries !== undefined) size += 1 + varintSize(retries);
  const response = Buffer.allocUnsafe(bytesSize(size));
  let offset = writeVarint(response, writeTag(response, 0, EVENT), size);
  if (event) offset = writeBytes(response, offset, EVENT, event.record);
  if (link) offset = writeBytes(response, offset, LINK, link.record);
  offset = writeVarint(response, writeTag(response, offset, COMMIT), position);
  if (retries !== undefined) writeVarint(response, writeTag(response, offset, RETRIES), retries);
  return response;
}

function writeTag(into: Buffer, offset: number, tag: number): number {
  into[offset] = tag;
  return offset + 1;
}

/** The bytes of a generated message. */
export const bytesOf = (message: { serializeBinary(): Uint8Array }): Buffer => {
  const bytes = message.serializeBinary();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

export function confirmationResponse(subscriptionId: string): Buffer {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscriptionId);
  const response = new ReadResp();
  response.setConfirmation(confirmation);
  return bytesOf(response);
}

export function checkpointResponse(position: number): Buffer {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const response = new ReadResp();
  response.setCheckpoint(checkpoint);
  return bytesOf(response);
}

export function caughtUpResponse(): Buffer {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return bytesOf(response);
}

export function streamNotFoundResponse(stream: string): Buffer {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(streamIdentifier(stream));
  const response = new ReadResp();
  response.setStreamNotFound(notFound);
  return bytesOf(response);
}

export function streamIdentifier(stream: string): StreamIdentifier {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
}
