import { Injectable } from '@nestjs/common';
import { Rejected } from '@suaka/complaint';
import { decideAndAppend } from '@suaka/event-log';
import { type Staff, staffDecider } from '@suaka/people';
import { newId, now } from '@suaka/runtime';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { SignInFailures } from '../sessions/sign-in-failures';
import { StaffRecords } from '../staff/staff-records';
import { recoveryHash, recoveryIndex, stepOf } from './codes';

/** Whether a code is the second factor's or an unused recovery code; each opens once. */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly parts: Parts,
    private readonly records: StaffRecords,
    private readonly failures: SignInFailures,
  ) {}

  /** Wherever the attempts come from, too many wrong ones shut the way. Errors: `Problem` wrong_credentials, too_many_attempts. */
  async prove(staffId: string, code: string, field?: string): Promise<void> {
    const { state } = await this.records.read(staffId);
    // Turned off a moment ago, and the view that sent us here is behind.
    if (state && !state.secondFactor) return;
    const attempt = await this.failures.countCode(staffId);
    if (state && ((await this.accepts(state, code)) || (await this.#useRecoveryCode(state, code)))) {
      return attempt.forget();
    }
    throw wrongCode(field);
  }

  /** True for the code of a secret, and of a time step later than any that this person has used. */
  async accepts({ staffId, secondFactor }: Pick<Staff, 'staffId' | 'secondFactor'>, code: string) {
    const step = secondFactor?.secret ? stepOf(secondFactor.secret, code) : undefined;
    if (step === undefined) return false;
    const claimed = await this.parts.auth
      .insertInto('auth.second_factor_step')
      .values({ staff_id: staffId, last_step: String(step) })
      .onConflict((conflict) =>
        conflict
          .column('staff_id')
          .doUpdateSet({ last_step: String(step) })
          .where('auth.second_factor_step.last_step', '<', String(step)),
      )
      .returning('last_step')
      .executeTakeFirst();
    return claimed !== undefined;
  }

  async #useRecoveryCode({ staffId, roles, officeId, secondFactor }: Staff, code: string): Promise<boolean> {
    const hash = recoveryHash(this.parts.sealer.secret('recovery codes'), staffId, code);
    const index = recoveryIndex(secondFactor?.recovery ?? [], hash);
    if (index < 0) return false;
    try {
      await decideAndAppend(this.parts.log, staffDecider, staffId, {
        commandId: newId(),
        command: { type: 'UseRecoveryCode', data: { index } },
        actor: { kind: 'staff', staffId, roles, officeId },
        at: now(),
      });
      return true;
    } catch (error) {
      if (error instanceof Rejected && error.reason === 'recovery_code_used') return false;
      throw error;
    }
  }
}

export function wrongCode(field?: string): Problem {
  const reason = 'wrong_credentials';
  return new Problem(reason, field === undefined ? {} : { field, errors: [{ field, reason }] });
}
