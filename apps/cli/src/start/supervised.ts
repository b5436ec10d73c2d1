import { setTimeout as sleep } from 'node:timers/promises';
import { Obstacle } from '../obstacle';
import type { Running } from '../parts/running';
import { lastOf, rotate } from './log-file';
import type { Part } from './part';
import type { RunKeeper } from './run-file';
import { tell } from './tell';

const READY_MS = 90_000;
const STOP_MS = 25_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** Having lived so long, a part that ends is started again at once. */
const STEADY_MS = 60_000;

/** A part that is started again whenever it ends unasked. */
export class Supervised {
  private running: Running | undefined;
  private readonly ending = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly part: Part,
    private readonly run: RunKeeper,
  ) {}

  /** Errors: `Obstacle` where it does not come up. */
  async start(): Promise<void> {
    const begun = performance.now();
    const launched = this.launch();
    this.work = launched.catch(() => undefined);
    await launched;
    tell.done(this.part.title, this.part.detail, begun);
    this.work = this.watch();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    const { running } = this;
    running?.stop();
    const timer = setTimeout(() => running?.kill(), STOP_MS);
    await this.work;
    await running?.ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.ending.abort();
    this.running?.kill();
  }

  private async launch(): Promise<void> {
    await rotate(this.part.log);
    const running = await this.part.launch();
    this.running = running;
    if (this.ending.signal.aborted) running.kill();
    await this.run.started(this.part.name, running.pid);
    const settled = new AbortController();
    const tooLate = AbortSignal.timeout(READY_MS);
    const { signal } = settled;
    try {
      const ended = running.ended.then((how) => this.didNotCome(`ended (${how})`));
      const late = rejected(tooLate).catch(() => this.didNotCome('was not ready in time'));
      const asked = rejected(this.ending.signal);
      await Promise.race([this.part.untilReady(running, signal), ended, late, asked]);
    } catch (error) {
      running.kill();
      throw error;
    } finally {
      settled.abort();
    }
  }

  private async watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.ending.signal.aborted) {
      const since = performance.now();
      const how = await this.running?.ended;
      if (this.ending.signal.aborted) return;
      if (performance.now() - since > STEADY_MS) pause = FIRST_PAUSE_MS;
      tell.trouble(`${this.part.title} ended (${how}, see ${this.part.log}); starting it again`);
      pause = await this.startAgain(pause);
    }
  }

  /** Answers how long to wait the next time. */
  private async startAgain(first: number): Promise<number> {
    for (let pause = first; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await sleep(pause, undefined, { signal: this.ending.signal }).catch(() => undefined);
      if (this.ending.signal.aborted) return pause;
      const begun = performance.now();
      try {
        await this.launch();
        tell.done(this.part.title, 'is back', begun);
        return Math.min(pause * 2, LONGEST_PAUSE_MS);
      } catch (error) {
        if (!this.ending.signal.aborted) tell.trouble((error as Error).message);
      }
    }
  }

  private async didNotCome(what: string): Promise<never> {
    const { title, log } = this.part;
    const said = await lastOf(log);
    throw new Obstacle(`${title} ${what}${said ? `, having said: ${said}` : ''} (see ${log})`);
  }
}

const rejected = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const fail = () => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
