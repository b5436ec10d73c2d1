import { createHash } from 'node:crypto';
import { binaryEvent, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { openLog } from '../../apps/event-store/src/tools/copy/open-log';
import { numbered } from './target';

/** Everything the protocol can keep, in order; nothing in the place of an id that the server makes itself. */
export async function contentAt(address: string): Promise<unknown[]> {
  const content: unknown[] = [];
  for await (const event of openLog(address).events()) {
    if (/^\$[^$]/.test(event.stream)) continue;
    const { stream, revision, type, contentType, id, data, metadata } = event;
    const bytes = stream.startsWith('$$') ? JSON.parse(Buffer.from(data).toString()) : sha(data);
    const ownId = stream.startsWith('$$') || type === '$streamDeleted' ? '' : id;
    content.push({ stream, revision, type, contentType, id: ownId, bytes, metadata: sha(metadata) });
  }
  return content;
}
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Gives the names of the streams that it wrote to. */
export async function writeOfEveryKind(client: EventStoreDBClient): Promise<string[]> {
  const binary = binaryEvent({
    type: 'Scanned',
    data: Buffer.from([0, 255, 1]),
    metadata: Buffer.from([9, 255]),
  });
  await client.appendToStream('plain', numbered(3));
  await client.appendToStream('mixed', [
    binary,
    jsonEvent({ type: 'Noted', data: { big: 1 }, metadata: { by: 'me' } }),
  ]);
  await client.appendToStream('counted', numbered(5));
  await client.setStreamMetadata('counted', { maxCount: 2, own: 'kept' });
  await client.appendToStream('plain', numbered(2, 3));
  await client.appendToStream('links', binaryEvent({ type: '$>', data: Buffer.from('1@plain') }));
  await client.appendToStream('deleted', numbered(3));
  await client.deleteStream('deleted');
  await client.deleteStream('deleted');
  await client.appendToStream('again', numbered(3));
  await client.deleteStream('again');
  await client.appendToStream('again', numbered(2));
  await client.appendToStream('again', numbered(1));
  await client.appendToStream('undeleted', numbered(2));
  await client.deleteStream('undeleted');
  await client.setStreamMetadata('undeleted', { maxCount: 9 });
  await client.appendToStream('tombstoned', numbered(3));
  await client.tombstoneStream('tombstoned');
  await client.tombstoneStream('never', { expectedRevision: 'no_stream' });
  await client.appendToStream('เรื่อง', numbered(1));
  return [
    'plain',
    'mixed',
    'counted',
    'links',
    'deleted',
    'again',
    'undeleted',
    'tombstoned',
    'never',
    'เรื่อง',
  ];
}
