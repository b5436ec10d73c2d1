import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, errors, request } from 'undici';
import { Obstacle } from '../obstacle';

const PATIENCE_MS = 120_000;
const TIMEOUT_MS = 45_000;
const LONGEST_PAUSE_MS = 2_000;

export interface Asking {
  method: 'GET' | 'POST';
  path: string;
  cookie?: string;
  body?: unknown;
  key?: string;
  ifMatch?: string;
  after?: string;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookie?: string;
  /** Of a write, as its headers have it. */
  revision?: string;
  position?: string;
  /** Of the attempt that was answered. */
  ms: number;
}

/** Suaka's HTTP door, as a patient client uses it: what is not answered is asked again under the same key. */
export class Door {
  againAfterFault = 0;
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({
      connections: connections * 2,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
  }

  /** Any final answer, also a refusal. Errors: `Obstacle` where none comes for two minutes. */
  async ask(asking: Asking): Promise<Answer> {
    const since = performance.now();
    for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const answer = await this.once(asking).catch((error: Error) => {
        if (!isLost(error)) throw error;
        return error;
      });
      // 202: kept and not yet recorded; the same key gives the answer once it is.
      if (!(answer instanceof Error) && ![202, 429, 502, 503].includes(answer.status)) return answer;
      if (performance.now() - since > PATIENCE_MS) throw this.gaveUp(asking, answer);
      this.againAfterFault += 1;
      await sleep(pause);
    }
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private async once({ method, path, cookie, body, key, ifMatch, after }: Asking): Promise<Answer> {
    const began = performance.now();
    const answer = await request(`${this.url}/api${path}`, {
      method,
      dispatcher: this.agent,
      headers: {
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
        ...(ifMatch && { 'if-match': `"${ifMatch}"` }),
        ...(after && { 'suaka-after': after }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const said = await answer.body.text();
    const header = (name: string) => [answer.headers[name]].flat()[0];
    return {
      status: answer.statusCode,
      body: said === '' ? {} : (JSON.parse(said) as Record<string, unknown>),
      cookie: header('set-cookie')?.split(';')[0],
      revision: header('etag')?.replaceAll('"', ''),
      position: header('suaka-position'),
      ms: performance.now() - began,
    };
  }

  private gaveUp({ method, path }: Asking, last: Answer | Error): Obstacle {
    const why = last instanceof Error ? last.message : `status ${last.status}, ${String(last.body.detail)}`;
    return new Obstacle(
      `${this.url} gives no answer to ${method} /api${path} (${why}): see the logs of its parts.`,
    );
  }
}

/** Whether a connection was refused or lost, so that nobody knows what became of the request. */
function isLost(error: Error): boolean {
  return error instanceof errors.UndiciError || 'code' in error || error instanceof SyntaxError;
}
