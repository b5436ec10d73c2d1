/** What a stream's metadata says about which of its events may be read. */
export interface StreamMetadata {
  maxCount?: number;
  /** Seconds. */
  maxAge?: number;
  truncateBefore?: number;
}

/** 2^63-1, which is no exact JS number; whatever reaches it stands for "deleted". */
const SOFT_DELETED = 2 ** 63;
export const SOFT_DELETE_DATA = '{"$tb":9223372036854775807}';

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

function objectIn(data: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(data.toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads `$metadata`; what is not JSON or not of the right type counts as not said. */
export function readMetadata(data: Buffer): StreamMetadata {
  const said = objectIn(data) ?? {};
  return {
    maxCount: whole(said.$maxCount),
    maxAge: whole(said.$maxAge),
    truncateBefore: whole(said.$tb),
  };
}

export const isSoftDelete = ({ truncateBefore = 0 }: StreamMetadata): boolean =>
  truncateBefore >= SOFT_DELETED;

/** The same metadata with another `$tb`, as a deleted stream gets it when it is begun again; none of what is not JSON. */
export function withTruncateBefore(data: Buffer, revision: number): Buffer | undefined {
  const said = objectIn(data);
  return said && Buffer.from(JSON.stringify({ ...said, $tb: revision }));
}
