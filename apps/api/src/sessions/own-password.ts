import { Injectable } from '@nestjs/common';
import { staffDecider, type StaffState } from '@suaka/people';
import { type Asked, Commands, type Written } from '../commands';
import { Problem } from '../problems';
import { StaffRecords } from '../staff/staff-records';
import { hashPassword, isPassword } from './passwords';
import { type OwnPasswordBody } from './own-password.dto';
import { Sessions } from './sessions';
import { SignInFailures } from './sign-in-failures';

/** Where one asks from, and with which session. */
export interface Caller {
  address: string;
  token: string;
}

/** A person's password, changed by the person; ends whatever else was opened under the old one. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly commands: Commands,
    private readonly records: StaffRecords,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
  ) {}

  /** Errors: `Problem` wrong_credentials, password_unchanged, too_many_attempts. */
  async change(asked: Asked, { current, password }: OwnPasswordBody, caller: Caller) {
    const { staffId } = asked.person;
    const { applied, revision, state } = await this.records.read(staffId, asked.commandId);
    if (!applied) await this.#prove(asked, state, current, caller.address);
    if (password === current) throw new Problem('password_unchanged', { field: 'password' });
    const data = { hash: await hashPassword(password) };
    const sent = applied ? asked : { ...asked, expectedRevision: revision };
    const written = await this.commands.append(staffDecider, staffId, sent, { type: 'SetPassword', data });
    await this.records.untilShown(written.position);
    await this.sessions.endAllOf(staffId, caller.token);
    return { staffId, ...written } satisfies Written & { staffId: string };
  }

  /** That whoever sits at the session knows the password; a wrong one counts as a failed sign-in. */
  async #prove({ person }: Asked, state: StaffState, password: string, address: string): Promise<void> {
    const attempt = await this.failures.count(person.username, address);
    if (!state?.hash || !(await isPassword(state.hash, password))) {
      const reason = 'wrong_credentials';
      throw new Problem(reason, { field: 'current', errors: [{ field: 'current', reason }] });
    }
    await attempt.forget();
  }
}
