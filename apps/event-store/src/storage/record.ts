import { bytesSize, fieldsOf, varintSize, writeBytes, writeVarint, type Field } from './wire';

/** An event as it is proposed for writing; `id` is a lower-case UUID. */
export interface ProposedEvent {
  id: string;
  type: string;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** Where a record was written; `created` in milliseconds since 1970. */
export interface Place {
  stream: string;
  revision: number;
  position: number;
  created: number;
}

export interface RecordHead {
  stream: string;
  type: string;
  created: number;
}

const TAG = {
  id: 0x0a,
  stream: 0x12,
  revision: 0x18,
  prepare: 0x20,
  commit: 0x28,
  property: 0x32,
  metadata: 0x3a,
  data: 0x42,
};
const UUID_TEXT = 0x12;
const STREAM_NAME = 0x1a;
const KEY = 0x0a;
const VALUE = 0x12;
const JSON_CONTENT = property('content-type', 'application/json');
const BINARY_CONTENT = property('content-type', 'application/octet-stream');

function property(name: string, value: string): Buffer {
  const entry = Buffer.alloc(bytesSize(name.length) + bytesSize(Buffer.byteLength(value)));
  writeBytes(entry, writeBytes(entry, 0, KEY, Buffer.from(name)), VALUE, Buffer.from(value));
  return entry;
}

function nested(tag: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  const message = Buffer.alloc(bytesSize(bytes.length));
  writeBytes(message, 0, tag, bytes);
  return message;
}

/**
 * The stored form of an event is the `RecordedEvent` message that readers receive: encoded once, when it is written.
 * The same message serves catch-up reads and persistent subscriptions.
 */
export function encodeRecord(event: ProposedEvent, place: Place): Buffer {
  const parts: [tag: number, bytes: Uint8Array][] = [
    [TAG.id, nested(UUID_TEXT, event.id)],
    [TAG.stream, nested(STREAM_NAME, place.stream)],
    [TAG.property, property('type', event.type)],
    [TAG.property, property('created', `${place.created}0000`)],
    [TAG.property, event.json ? JSON_CONTENT : BINARY_CONTENT],
    [TAG.metadata, event.metadata],
    [TAG.data, event.data],
  ];
  const numbers: [tag: number, value: number][] = [
    [TAG.revision, place.revision],
    [TAG.prepare, place.position],
    [TAG.commit, place.position],
  ];
  let size = 0;
  for (const [, bytes] of parts) size += bytesSize(bytes.length);
  for (const [, value] of numbers) size += 1 + varintSize(value);
  const record = Buffer.allocUnsafe(size);
  let offset = 0;
  for (const [tag, value] of numbers) {
    record[offset++] = tag;
    offset = writeVarint(record, offset, value);
  }
  for (const [tag, bytes] of parts) offset = writeBytes(record, offset, tag, bytes);
  return record;
}

const inner = (record: Buffer, field: Field): Field[] => [...fieldsOf(record, field.start, field.end)];
const text = (record: Buffer, field: Field | undefined): string =>
  field ? record.toString('utf8', field.start, field.end) : '';

/** Stream, type and time of a stored event, without touching its data. */
export function headOf(record: Buffer): RecordHead {
  const head: RecordHead = { stream: '', type: '', created: 0 };
  for (const field of fieldsOf(record)) {
    if (field.key === TAG.stream) head.stream = text(record, inner(record, field)[0]);
    if (field.key !== TAG.property) continue;
    const [key, value] = inner(record, field);
    const name = text(record, key);
    if (name === 'type') head.type = text(record, value);
    if (name === 'created') head.created = Math.floor(Number(text(record, value)) / 10_000);
  }
  return head;
}

export function idOf(record: Buffer): string {
  for (const field of fieldsOf(record)) {
    if (field.key === TAG.id) return text(record, inner(record, field)[0]);
  }
  return '';
}

export function dataOf(record: Buffer): Buffer {
  for (const field of fieldsOf(record)) {
    if (field.key === TAG.data) return record.subarray(field.start, field.end);
  }
  return Buffer.alloc(0);
}
