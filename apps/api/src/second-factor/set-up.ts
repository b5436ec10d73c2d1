import { Injectable } from '@nestjs/common';
import { type Sealed } from '@suaka/sealing';
import { sql } from 'kysely';
import { generateSecret } from 'otplib';
import { Parts } from '../parts';

const CONTEXT = 'second factor being set up';
const LIFE_SECONDS = 15 * 60;

/** The secret between being shown and being confirmed: not a fact yet, so no event. */
@Injectable()
export class SetUps {
  constructor(private readonly parts: Parts) {}

  async begin(staffId: string): Promise<string> {
    const secret = generateSecret();
    const sealed = JSON.stringify(await this.parts.sealer.seal(staffId, CONTEXT, secret));
    const expires_at = sql<Date>`now() + ${LIFE_SECONDS} * interval '1 second'`;
    await this.parts.auth
      .insertInto('auth.second_factor_setup')
      .values({ staff_id: staffId, sealed, expires_at })
      .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ sealed, expires_at }))
      .execute();
    return secret;
  }

  async find(staffId: string): Promise<string | undefined> {
    const row = await this.parts.auth
      .selectFrom('auth.second_factor_setup')
      .select('sealed')
      .where('staff_id', '=', staffId)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    if (!row) return undefined;
    return (await this.parts.sealer.open(JSON.parse(row.sealed) as Sealed, CONTEXT)) ?? undefined;
  }

  async end(staffId: string): Promise<void> {
    await this.parts.auth.deleteFrom('auth.second_factor_setup').where('staff_id', '=', staffId).execute();
  }
}
