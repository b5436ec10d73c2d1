import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report';
import { AlreadyThere } from './already-there';
import { Copying } from './copying';
import { TOMBSTONE, type Log, type LogEvent } from './log-event';
import { isLost } from './lost-connection';
import { placeholdersBefore } from './placeholders';
import { isMetastream, isSoftDelete, isSystemStream, originalOf } from './streams-copied';

/** Numbers of events. */
export interface Copied {
  copied: number;
  /** Were there from an earlier run. */
  already: number;
  /** Of streams that a server keeps for itself. */
  skipped: number;
  /** Stand for events that the source has scavenged. */
  placeholders: number;
}

const TITLE = 'copying';
/** How long to wait before each further try that brings nothing new. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Brings every event of one log into another, in the same order. The target's log itself says how far an earlier run
 * came, so that one that was ended at any moment is simply done again; a lost connection is such an end, too.
 * Errors: `Refused` where the target holds others.
 */
export async function copyLog(
  from: Log,
  to: Log,
  report: Report,
  pauses: readonly number[] = PAUSES_MS,
): Promise<Copied> {
  // A wrong address is told at once.
  await Promise.all([from.lastPosition(), to.lastPosition()]);
  let earlier: number | undefined;
  let furthest = 0;
  for (let tries = 0; ; tries++) {
    const copy = new Copy(to);
    try {
      await copy.all(from, report);
      return copy.countSince(earlier);
    } catch (error) {
      if (copy.count.copied > 0) earlier ??= copy.count.already;
      if (copy.taken > furthest) tries = 0;
      furthest = Math.max(furthest, copy.taken);
      const pause = pauses[tries];
      if (!isLost(error) || pause === undefined) throw error;
      report.say(`The connection was lost (${(error as Error).message}). It goes on in ${pause / 1000} s.`);
      await sleep(pause);
    }
  }
}

class Copy {
  readonly count: Copied = { copied: 0, already: 0, skipped: 0, placeholders: 0 };
  /** Last revision of every stream of the source so far. */
  readonly #last = new Map<string, bigint>();
  readonly #deleted = new Set<string>();
  readonly #there: AlreadyThere;
  readonly #copying: Copying;

  constructor(to: Log) {
    this.#there = new AlreadyThere(to.events());
    this.#copying = new Copying(to);
  }

  /** Events of the source that were read. */
  get taken(): number {
    return this.count.copied + this.count.already + this.count.skipped;
  }

  async all(from: Log, report: Report): Promise<void> {
    const end = Number(await from.lastPosition());
    try {
      for await (const event of from.events()) {
        await this.#take(event);
        report.progress(TITLE, Math.min(Number(event.position), end), end);
      }
      await this.#copying.flush();
      await this.#there.nothingMore(this.#last);
    } finally {
      await this.#there.leave();
    }
  }

  /** What was copied by tries before this one counts as copied. */
  countSince(earlier = this.count.already): Copied {
    const { copied, already } = this.count;
    return { ...this.count, already: earlier, copied: copied + already - earlier };
  }

  async #take(event: LogEvent): Promise<void> {
    if (isSystemStream(event.stream)) {
      this.count.skipped++;
      return;
    }
    for (const placeholder of placeholdersBefore(event, this.#lastOf(event.stream))) {
      this.count.placeholders++;
      await this.#bring(placeholder);
    }
    await this.#bring(event);
  }

  async #bring(event: LogEvent): Promise<void> {
    if (await this.#there.has(event, this.#last)) this.count.already++;
    else {
      const original = isMetastream(event.stream) ? originalOf(event.stream) : event.stream;
      const deleted = this.#deleted.has(original);
      await this.#copying.take(event, { last: this.#lastOf(original), deleted });
      this.count.copied++;
    }
    this.#remember(event);
  }

  #lastOf(stream: string): bigint {
    return this.#last.get(stream) ?? -1n;
  }

  #remember(event: LogEvent): void {
    this.#last.set(event.stream, event.revision);
    if (event.revision === TOMBSTONE) return;
    if (!isMetastream(event.stream)) this.#deleted.delete(event.stream);
    else if (isSoftDelete(event)) this.#deleted.add(originalOf(event.stream));
    else this.#deleted.delete(originalOf(event.stream));
  }
}
