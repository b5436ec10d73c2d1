import { api, take } from '../../../lib/api';
import { notePosition } from '../../../lib/position';
import { isUndecided } from '../../../lib/problem';
import type { CommandOutcome } from '../../../lib/schemas';

const AGAIN_MS = 3_000;

/** What a kept command comes to, whenever that is known. Errors: `Problem` where nobody knows it any more. */
export async function outcomeOf(result: string): Promise<CommandOutcome> {
  const id = result.slice(result.lastIndexOf('/') + 1);
  for (;;) {
    const outcome = await take(api.GET('/api/commands/{id}', { params: { path: { id } } })).catch(
      (error: unknown) => {
        if (isUndecided(error)) return undefined;
        throw error;
      },
    );
    if (outcome && outcome.status !== 'pending') {
      notePosition(outcome.position ?? null);
      return outcome;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
