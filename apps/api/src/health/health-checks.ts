import { setTimeout as after } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { findFailure, findPosition } from '@suaka/read-models';
import { createLogger } from '@suaka/runtime';
import { Parts } from '../parts';
import { type Health } from './health.dto';

const PATIENCE_MS = 2_000;

/** Asks every part for a sign of life; says which does not answer, and no more. */
@Injectable()
export class HealthChecks {
  readonly #logger = createLogger('health');
  readonly #down = new Set<string>();

  constructor(private readonly parts: Parts) {}

  async run(): Promise<Health> {
    const { readModels, log, workflows } = this.parts;
    let position: string | null = null;
    const [database, eventLog, temporal, projections] = await Promise.all([
      this.#up('database', async () => {
        position = await findPosition(readModels);
      }),
      this.#up('eventLog', async () => {
        for await (const _ of log.readAll({ backwards: true, limit: 1 })) return;
      }),
      this.#up('workflows', () => workflows.ping()),
      this.#up('projections', async () => {
        const failure = await findFailure(readModels);
        if (failure)
          throw new Error(`the projector stands still at ${failure.position ?? 'an unknown position'}`);
      }),
    ]);
    const parts = { database, eventLog, workflows: temporal, projections };
    const status = Object.values(parts).every((part) => part === 'up') ? 'up' : 'down';
    return { status, parts, position };
  }

  async #up(part: string, ask: () => Promise<void>): Promise<'up' | 'down'> {
    const done = new AbortController();
    const silence = after(PATIENCE_MS, undefined, { signal: done.signal }).then(() => {
      throw new Error('no answer in time');
    });
    try {
      await Promise.race([ask(), silence]);
      if (this.#down.delete(part)) this.#logger.info({ part }, 'a part answers again');
      return 'up';
    } catch (error) {
      if (!this.#down.has(part))
        this.#logger.warn({ part, reason: (error as Error).message }, 'a part does not answer');
      this.#down.add(part);
      return 'down';
    } finally {
      done.abort();
      silence.catch(() => undefined);
    }
  }
}
