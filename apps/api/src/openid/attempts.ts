import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Parts } from '../parts';

const LIFE_SECONDS = 10 * 60;

/** A way to the provider that has been begun, known by the browser that began it. */
export interface Attempt {
  state: string;
  nonce: string;
  /** Of PKCE. */
  verifier: string;
  /** Where to go on afterwards, a path of the console. */
  back: string;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const secret = (): string => randomBytes(32).toString('base64url');

/** In PostgreSQL, since another replica may be the one that is come back to; each is good for once. */
@Injectable()
export class Attempts {
  readonly lifeSeconds = LIFE_SECONDS;

  constructor(private readonly parts: Parts) {}

  async begin(back: string): Promise<{ token: string; attempt: Attempt }> {
    const token = secret();
    const attempt = { state: secret(), nonce: secret(), verifier: secret(), back };
    const expires_at = sql<Date>`now() + ${LIFE_SECONDS} * interval '1 second'`;
    const { auth } = this.parts;
    await auth
      .deleteFrom('auth.openid_attempt')
      .where('expires_at', '<=', sql<Date>`now()`)
      .execute();
    await auth
      .insertInto('auth.openid_attempt')
      .values({ token_hash: hashOf(token), ...attempt, expires_at })
      .execute();
    return { token, attempt };
  }

  async take(token: string): Promise<Attempt | undefined> {
    return this.parts.auth
      .deleteFrom('auth.openid_attempt')
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', sql<Date>`now()`)
      .returning(['state', 'nonce', 'verifier', 'back'])
      .executeTakeFirst();
  }
}
