import '@fastify/cookie';
import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { createLogger } from '@suaka/runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { personOf } from '../access';
import { SignedIn } from '../access/signed-in';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { COOKIE } from '../sessions/cookie';
import { Sessions } from '../sessions/sessions';
import { LiveStream } from './live-stream';
import { Projections } from './projections';

const BEAT_MS = 15_000;
/** Windows and tabs. */
const MOST_OF_A_PERSON = 50;

/** Tells the signed-in what was projected and they may read; each stream ends with its session, and so with a change of roles. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  readonly #streams = new Set<LiveStream>();
  readonly #logger = createLogger('live');
  #closing = false;

  constructor(
    private readonly parts: Parts,
    private readonly sessions: Sessions,
    private readonly signedIn: SignedIn,
    private readonly projections: Projections,
  ) {}

  open(request: FastifyRequest, reply: FastifyReply): void {
    const { staffId } = personOf(request);
    const own = [...this.#streams].filter((stream) => stream.staffId === staffId);
    if (own.length >= MOST_OF_A_PERSON) throw new Problem('too_many_requests', { retryAfter: 60 });
    reply.hijack();
    // Whoever left before this is not heard to leave any more.
    if (reply.raw.destroyed) return;
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const stream = new LiveStream(reply.raw, staffId);
    if (this.#closing) return stream.end();
    this.#streams.add(stream);
    stream.send('hello', { position: this.parts.projections.position });
    const stop = this.#follow(stream, request);
    reply.raw.once('close', () => {
      stop();
      this.#streams.delete(stream);
    });
  }

  beforeApplicationShutdown(): void {
    this.#closing = true;
    for (const stream of this.#streams) stream.end();
  }

  #follow(stream: LiveStream, request: FastifyRequest): () => void {
    const own = createHash('sha256')
      .update(request.cookies[COOKIE] ?? '')
      .digest('base64url');
    const leave = (sessionId: string) => sessionId === own && stream.end();
    const beat = setInterval(() => void this.#beat(stream, request), BEAT_MS);
    const unfollow = this.projections.follow(personOf(request), (projected) =>
      stream.send('projected', projected),
    );
    this.sessions.events.on('ended', leave);
    return () => {
      clearInterval(beat);
      unfollow();
      this.sessions.events.off('ended', leave);
    };
  }

  /** A look at the session does not count as using it. */
  async #beat(stream: LiveStream, request: FastifyRequest): Promise<void> {
    try {
      if (await this.signedIn.person(request, { use: false })) stream.beat();
      else stream.end();
    } catch (error) {
      this.#logger.warn({ err: error }, 'a live stream ends because its session cannot be looked up');
      stream.end();
    }
  }
}
