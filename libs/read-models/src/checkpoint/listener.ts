import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, type Logger } from '@suaka/runtime';
import { Client } from 'pg';
import { CHANNEL, type Projected } from './notify';

const RECONNECT_MS = 500;

/** Emits `projected` for everything that is committed to the read models. Connects, and reconnects, by itself. */
export class ProjectionListener extends EventEmitter<{ projected: [Projected] }> {
  /** The newest position heard of. */
  position: string | null = null;
  readonly #closed = new AbortController();
  readonly #done: Promise<void>;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {
    super();
    this.setMaxListeners(0);
    this.#done = this.#listen();
  }

  /** Resolves on the next move to `target` or beyond (true), or after `milliseconds` (false). */
  async reaching(target: bigint, milliseconds: number): Promise<boolean> {
    const signal = AbortSignal.timeout(Math.ceil(milliseconds));
    try {
      for (;;) {
        if (this.position !== null && BigInt(this.position) >= target) return true;
        await once(this, 'projected', { signal });
      }
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#done;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      try {
        await this.#hear(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.logger.warn({ err: error }, 'listening for projections again soon');
        await sleep(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #hear(signal: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', (error) => this.logger.debug({ err: error }, 'listening was cut off'));
    const ended = once(client, 'end', { signal });
    ended.catch(() => undefined); // it may fail before it is awaited
    try {
      client.on('notification', ({ payload = '' }) => this.#tell(JSON.parse(payload) as Projected));
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // What was notified while nobody listened is gone, but it has moved the checkpoint.
      const { rows } = await client.query<{ position: string | null }>(
        'select position from read.checkpoint',
      );
      this.#tell({ position: rows[0]?.position ?? '0', streams: [] });
      await ended;
      throw new Error('connection lost');
    } finally {
      await client.end();
    }
  }

  #tell(projected: Projected): void {
    this.position = projected.position;
    this.emit('projected', projected);
  }
}

export function createProjectionListener(
  databaseUrl: string,
  logger: Logger = createLogger('read-models'),
): ProjectionListener {
  return new ProjectionListener(databaseUrl, logger);
}
