import { status, type ServiceError } from '@grpc/grpc-js';

const LOST: unknown[] = [status.UNAVAILABLE, status.CANCELLED, status.DEADLINE_EXCEEDED];

/** Whether an error says nothing of the data: the other side is out of reach, or another node leads by now. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, metadata, type } = error as Partial<ServiceError> & { type?: string };
  if (LOST.includes(code) || type === 'not-leader') return true;
  // The official client finds no member of the cluster, and says so without a code.
  return metadata?.get('exception')[0] === 'not-leader' || error.message.startsWith('Failed to discover');
}
