import type { Recorded } from '@suaka/complaint';

export type LoggedEvent = Recorded<{ type: string; data: unknown }>;

/** The id after the category, where the stream is of that category. */
export function idIn(category: string, { streamId }: LoggedEvent): string | undefined {
  return streamId.startsWith(`${category}-`) ? streamId.slice(category.length + 1) : undefined;
}
