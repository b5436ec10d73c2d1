import { invalidArgument } from './errors';

/** An unsigned 64-bit field, which comes as decimal text; beyond 2^53 - 1 it is as good as infinite. */
export function fromUint64(text: string): number {
  if (!/^\d{1,20}$/.test(text)) throw invalidArgument(`'${text}' is not an unsigned number.`);
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

export const MAX_UINT64 = '18446744073709551615';
