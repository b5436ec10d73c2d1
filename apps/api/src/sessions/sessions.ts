import { createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Parts } from '../parts';
import { type Means } from './person-of';

export interface OpenSession {
  /** SHA-256 of the token, base64url: names the session without opening it. */
  sessionId: string;
  staffId: string;
  means: Means;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const sessionIdOf = (token: string): string => hashOf(token).toString('base64url');

/** Sessions by the hash of their token, in PostgreSQL, so that any replica knows them and any may end them. */
@Injectable()
export class Sessions {
  readonly secure: boolean;
  /** Emits `ended` with the id of each session that this process ended. */
  readonly events = new EventEmitter<{ ended: [sessionId: string] }>().setMaxListeners(0);

  constructor(private readonly parts: Parts) {
    this.secure = parts.config.SUAKA_MODE === 'production';
  }

  async open(staffId: string, means: Means): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const openedAt = new Date();
    const expiresAt = new Date(openedAt.getTime() + this.parts.config.SUAKA_SESSION_SECONDS * 1000);
    const { auth } = this.parts;
    await auth.deleteFrom('auth.session').where(this.#over()).execute();
    await auth
      .insertInto('auth.session')
      .values({
        token_hash: hashOf(token),
        staff_id: staffId,
        means,
        opened_at: openedAt,
        used_at: openedAt,
        expires_at: expiresAt,
      })
      .execute();
    return { token, expiresAt };
  }

  /** `use`: this request keeps the session from falling idle. */
  async find(token: string, use: boolean): Promise<OpenSession | undefined> {
    const hash = hashOf(token);
    const row = await this.parts.auth
      .selectFrom('auth.session')
      .select([
        'staff_id',
        'means',
        sql<boolean>`used_at < now() - ${this.#idle} * interval '1 second' / 20`.as('stale'),
      ])
      .where('token_hash', '=', hash)
      .where((query) => query.not(this.#over()))
      .executeTakeFirst();
    if (!row) return undefined;
    if (use && row.stale) await this.#touch(hash);
    return { sessionId: hash.toString('base64url'), staffId: row.staff_id, means: row.means };
  }

  async end(token: string): Promise<void> {
    await this.parts.auth.deleteFrom('auth.session').where('token_hash', '=', hashOf(token)).execute();
    this.events.emit('ended', hashOf(token).toString('base64url'));
  }

  /** All but the one that `kept` opens, where one is to go on. */
  async endAllOf(staffId: string, kept = ''): Promise<void> {
    const ended = await this.parts.auth
      .deleteFrom('auth.session')
      .where('staff_id', '=', staffId)
      .where('token_hash', '!=', hashOf(kept))
      .returning('token_hash')
      .execute();
    for (const { token_hash } of ended) this.events.emit('ended', token_hash.toString('base64url'));
  }

  /** Last used first. */
  async listOf(staffId: string): Promise<{ id: string; openedAt: string; usedAt: string }[]> {
    const rows = await this.parts.auth
      .selectFrom('auth.session')
      .select(['token_hash', 'opened_at', 'used_at'])
      .where('staff_id', '=', staffId)
      .where((query) => query.not(this.#over()))
      .orderBy('used_at', 'desc')
      .execute();
    return rows.map(({ token_hash, opened_at, used_at }) => ({
      id: token_hash.toString('base64url'),
      openedAt: opened_at.toISOString(),
      usedAt: used_at.toISOString(),
    }));
  }

  /** False where the person has no such session. */
  async endOne(staffId: string, sessionId: string): Promise<boolean> {
    const ended = await this.parts.auth
      .deleteFrom('auth.session')
      .where('staff_id', '=', staffId)
      .where('token_hash', '=', Buffer.from(sessionId, 'base64url'))
      .returning('token_hash')
      .execute();
    if (ended.length > 0) this.events.emit('ended', sessionId);
    return ended.length > 0;
  }

  get #idle(): number {
    return this.parts.config.SUAKA_SESSION_IDLE_SECONDS;
  }

  #over() {
    return sql<boolean>`(expires_at <= now() or used_at <= now() - ${this.#idle} * interval '1 second')`;
  }

  async #touch(hash: Buffer): Promise<void> {
    await this.parts.auth
      .updateTable('auth.session')
      .set({ used_at: sql`now()` })
      .where('token_hash', '=', hash)
      .execute();
  }
}
