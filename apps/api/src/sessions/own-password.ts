import { Injectable } from '@nestjs/common';
import { staffDecider } from '@suaka/people';
import { type Asked, Commands, type Written } from '../commands';
import { Problem } from '../problems';
import { StaffRecords } from '../staff/staff-records';
import { PasswordProof } from './password-proof';
import { hashPassword } from './passwords';
import { type OwnPasswordBody } from './own-password.dto';
import { Sessions } from './sessions';

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
    private readonly proof: PasswordProof,
  ) {}

  /** Errors: `Problem` wrong_credentials, password_unchanged, too_many_attempts. */
  async change(asked: Asked, { current, password }: OwnPasswordBody, caller: Caller) {
    const { staffId } = asked.person;
    const { applied, revision, state } = await this.records.read(staffId, asked.commandId);
    if (!applied) {
      const claim = { password: current, field: 'current', address: caller.address };
      await this.proof.prove(asked.person, state, claim);
    }
    if (password === current) throw new Problem('password_unchanged', { field: 'password' });
    const data = { hash: await hashPassword(password) };
    const sent = applied ? asked : { ...asked, expectedRevision: revision };
    const written = await this.commands.append(staffDecider, staffId, sent, { type: 'SetPassword', data });
    await this.records.untilShown(written.position);
    await this.sessions.endAllOf(staffId, caller.token);
    return { staffId, ...written } satisfies Written & { staffId: string };
  }
}
