const UNKNOWN_TYPES = ['unavailable', 'cancelled', 'deadline-exceeded', 'timeout', 'not-leader', 'unknown'];

/** gRPC: cancelled, unknown, deadline exceeded, aborted, internal, unavailable. */
const UNKNOWN_CODES = [1, 2, 4, 10, 13, 14];

/** Whether a call that failed so may have taken effect: to be asked again, with the same ids. */
export function outcomeUnknown(error: unknown): boolean {
  if (error instanceof TimedOut) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { type, code } = error as { type?: unknown; code?: unknown };
  // The client's own errors carry a type; after an outage the first may be a plain gRPC error.
  if (typeof type === 'string') return UNKNOWN_TYPES.includes(type);
  if (typeof code === 'number') return UNKNOWN_CODES.includes(code);
  return code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** The client itself may wait for ever for an answer that got lost. */
export async function within<T>(limitMs: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`No answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
  }
}
