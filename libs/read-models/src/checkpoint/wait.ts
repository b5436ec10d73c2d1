import type { ReadDb } from '../schema/read-models';
import { findPosition } from './checkpoint';
import type { ProjectionListener } from './listener';

/** A lost notification delays by no more than this. */
const RECHECK_MS = 400;

/** True once the read models have reached `position` (decimal text); false where they have not within `timeoutMs`. */
export async function waitForPosition(
  db: ReadDb,
  listener: ProjectionListener,
  position: string,
  timeoutMs: number,
): Promise<boolean> {
  const target = BigInt(position);
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const reached = await findPosition(db);
    if (reached !== null && BigInt(reached) >= target) return true;
    const left = deadline - performance.now();
    if (left <= 0) return false;
    if (await listener.reaching(target, Math.min(left, RECHECK_MS))) return true;
  }
}
