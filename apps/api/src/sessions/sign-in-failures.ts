import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { sourceOf } from '../http/source';
import { Parts } from '../parts';
import { Problem } from '../problems';

const WINDOW_SECONDS = 15 * 60;
const MOST_PER_ACCOUNT_AND_ADDRESS = 10;
const MOST_PER_ADDRESS = 100;
/** From anywhere: whoever gets to try codes knows the password, so that strangers cannot shut anybody out. */
const MOST_CODES = 10;

export interface Attempt {
  /** It succeeded: the account's earlier failures are forgotten with it. */
  forget(): Promise<void>;
  /** It was no guess: the earlier failures stay. */
  takeBack(): Promise<void>;
}

/** Failed sign-ins per account and address, and per address; in PostgreSQL, so that replicas count together. */
@Injectable()
export class SignInFailures {
  constructor(private readonly parts: Parts) {}

  /** Counts an attempt as failed until it is told otherwise. Errors: `Problem` too_many_attempts. */
  async count(username: string, address: string): Promise<Attempt> {
    const from = sourceOf(address);
    const account = subject('account', username.toLowerCase(), from);
    const source = subject('address', from);
    await this.#add(source, MOST_PER_ADDRESS);
    await this.#add(account, MOST_PER_ACCOUNT_AND_ADDRESS);
    return {
      forget: () => this.#forget(account, source),
      takeBack: async () => {
        await this.#less(account);
        await this.#less(source);
      },
    };
  }

  /** The same for codes of a second factor. Errors: `Problem` too_many_attempts. */
  async countCode(staffId: string): Promise<Pick<Attempt, 'forget'>> {
    const codes = subject('codes', staffId);
    await this.#add(codes, MOST_CODES);
    return { forget: () => this.#clear(codes) };
  }

  async #add(about: string, most: number): Promise<void> {
    const over = sql<boolean>`auth.sign_in_failure.window_ends_at <= now()`;
    const end = sql<Date>`now() + ${WINDOW_SECONDS} * interval '1 second'`;
    const { failures, left } = await this.parts.auth
      .insertInto('auth.sign_in_failure')
      .values({ subject: about, failures: 1, window_ends_at: end })
      .onConflict((conflict) =>
        conflict.column('subject').doUpdateSet({
          failures: sql`case when ${over} then 1 else auth.sign_in_failure.failures + 1 end`,
          window_ends_at: sql`case when ${over} then ${end} else auth.sign_in_failure.window_ends_at end`,
        }),
      )
      .returning(['failures', sql<number>`ceil(extract(epoch from window_ends_at - now()))::int`.as('left')])
      .executeTakeFirstOrThrow();
    if (failures > most) throw new Problem('too_many_attempts', { retryAfter: Math.max(1, left) });
  }

  async #forget(account: string, source: string): Promise<void> {
    await this.#clear(account);
    await this.#less(source);
  }

  async #clear(about: string): Promise<void> {
    await this.parts.auth
      .deleteFrom('auth.sign_in_failure')
      .where((query) =>
        query.or([query('subject', '=', about), query('window_ends_at', '<=', sql<Date>`now()`)]),
      )
      .execute();
  }

  async #less(about: string): Promise<void> {
    await this.parts.auth
      .updateTable('auth.sign_in_failure')
      .set({ failures: sql`greatest(failures - 1, 0)` })
      .where('subject', '=', about)
      .execute();
  }
}

/** Neither names nor addresses are kept. */
const subject = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
