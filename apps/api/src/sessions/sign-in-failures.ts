import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { sourceOf } from '../http/source';
import { Parts } from '../parts';
import { Problem } from '../problems';

const WINDOW_SECONDS = 15 * 60;
const MOST_PER_ACCOUNT_AND_ADDRESS = 10;
const MOST_PER_ADDRESS = 100;

/** Failed sign-ins per account and address, and per address; in PostgreSQL, so that replicas count together. */
@Injectable()
export class SignInFailures {
  constructor(private readonly parts: Parts) {}

  /** Counts an attempt as failed until it is told otherwise. Errors: `Problem` too_many_attempts. */
  async count(username: string, address: string): Promise<{ forget(): Promise<void> }> {
    const from = sourceOf(address);
    const account = subject('account', username.toLowerCase(), from);
    const source = subject('address', from);
    await this.#add(source, MOST_PER_ADDRESS);
    await this.#add(account, MOST_PER_ACCOUNT_AND_ADDRESS);
    return { forget: () => this.#forget(account, source) };
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
    const { auth } = this.parts;
    await auth
      .deleteFrom('auth.sign_in_failure')
      .where((query) =>
        query.or([query('subject', '=', account), query('window_ends_at', '<=', sql<Date>`now()`)]),
      )
      .execute();
    await auth
      .updateTable('auth.sign_in_failure')
      .set({ failures: sql`greatest(failures - 1, 0)` })
      .where('subject', '=', source)
      .execute();
  }
}

/** Neither names nor addresses are kept. */
const subject = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
