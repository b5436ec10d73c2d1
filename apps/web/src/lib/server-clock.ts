/** Milliseconds to add to this machine's clock, which on an old laptop may be minutes off. */
let offset = 0;

/** HTTP dates have whole seconds, so a small difference says nothing. */
const COARSE_MS = 3_000;

export function noteServerDate(header: string | null, receivedAt = Date.now()): void {
  const at = header === null ? NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  offset = Math.abs(at - receivedAt) < COARSE_MS ? 0 : at - receivedAt;
}

/** The server's time as milliseconds since 1970. */
export const serverNow = (): number => Date.now() + offset;
