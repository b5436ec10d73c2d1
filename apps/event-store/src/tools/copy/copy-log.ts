import type { Report } from '../report';
import { AlreadyThere } from './already-there';
import { Copying } from './copying';
import { TOMBSTONE, type Log, type LogEvent } from './log-event';
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

/**
 * Brings every event of one log into another, in the same order. The target's log itself says how far an earlier run
 * came, so that one that was ended at any moment is simply done again. Errors: `Refused` where the target holds others.
 */
export async function copyLog(from: Log, to: Log, report: Report): Promise<Copied> {
  const copy = new Copy(to);
  const end = Number(await from.lastPosition());
  for await (const event of from.events()) {
    await copy.take(event);
    report.progress(TITLE, Math.min(Number(event.position), end), end);
  }
  await copy.finish();
  return copy.count;
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

  async take(event: LogEvent): Promise<void> {
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

  async finish(): Promise<void> {
    await this.#copying.flush();
    await this.#there.nothingMore(this.#last);
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
