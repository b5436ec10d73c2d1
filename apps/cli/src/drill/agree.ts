import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 100;

/** What is still wrong when there was time to settle: a workflow ends, and a clock ticks, a moment after its event. */
export async function untilAgreed(look: () => Promise<string[]>): Promise<string[]> {
  for (let attempt = 1, pause = FIRST_PAUSE_MS; ; attempt++, pause *= 2) {
    const found = await look();
    if (found.length === 0 || attempt === ATTEMPTS) return found;
    await sleep(pause);
  }
}
