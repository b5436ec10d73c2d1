import { randomUUID } from 'node:crypto';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { invalidArgument } from './errors';

const SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NIL = '00000000-0000-0000-0000-000000000000';

/** A UUID in lower-case text, from either form of the message. Errors: INVALID_ARGUMENT where it is none, or nil. */
export function uuidText(message: UUID | undefined): string {
  const text = message?.hasStructured() ? fromBits(message) : (message?.getString() ?? '').toLowerCase();
  if (!SHAPE.test(text) || text === NIL) throw invalidArgument(`'${text}' is not an id.`);
  return text;
}

function fromBits(message: UUID): string {
  const bits = message.getStructured()!;
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(bits.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(bits.getLeastSignificantBits()), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function uuidMessage(text: string = randomUUID()): UUID {
  const message = new UUID();
  message.setString(text);
  return message;
}
