import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { ProposedEvent } from '../storage/record';
import { invalidArgument, maximumAppendSizeExceeded, missingMetadataProperty } from './errors';
import { uuidText } from './uuid';

/** Bytes that the events of one append may have together. */
export const MAX_APPEND_SIZE = 1024 * 1024;

const JSON_CONTENT = 'application/json';

/** The part that the two messages for a proposed event have in common. */
export interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

/** The events of one append, as they arrive; refuses what no event may be, and too much of it. */
export class Proposal {
  readonly events: ProposedEvent[] = [];
  #size = 0;

  /** Errors: INVALID_ARGUMENT, with the trailers of a missing property or of too large an append. */
  add(message: ProposedMessage): void {
    const properties = message.getMetadataMap();
    const type = properties.get('type');
    const contentType = properties.get('content-type');
    if (type === undefined) throw missingMetadataProperty('type');
    if (contentType === undefined) throw missingMetadataProperty('content-type');
    if (type === '') throw invalidArgument('An event needs a type.');
    const data = message.getData_asU8();
    const metadata = message.getCustomMetadata_asU8();
    this.#size += data.length + metadata.length + 2 * type.length;
    if (this.#size > MAX_APPEND_SIZE) throw maximumAppendSizeExceeded(MAX_APPEND_SIZE);
    this.events.push({
      id: uuidText(message.getId()),
      type,
      json: contentType === JSON_CONTENT,
      data,
      metadata,
    });
  }
}
