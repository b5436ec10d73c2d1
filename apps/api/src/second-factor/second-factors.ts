import { Injectable } from '@nestjs/common';
import { Rejected } from '@suaka/complaint';
import { staffDecider } from '@suaka/people';
import { generateURI } from 'otplib';
import { type Person } from '../access';
import { type Asked, Commands } from '../commands';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { PasswordProof } from '../sessions/password-proof';
import { Sessions } from '../sessions/sessions';
import { SignInFailures } from '../sessions/sign-in-failures';
import { StaffRecords } from '../staff/staff-records';
import { CodeCheck, wrongCode } from './code-check';
import { recoveryCodes, recoveryHash } from './codes';
import { type TurnOffBody } from './second-factor.dto';
import { SetUps } from './set-up';

/** A person's second factor, turned on and off by the person. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly parts: Parts,
    private readonly commands: Commands,
    private readonly records: StaffRecords,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
    private readonly passwords: PasswordProof,
    private readonly codes: CodeCheck,
    private readonly setUps: SetUps,
  ) {}

  async show({ staffId, roles }: Person) {
    const { state } = await this.records.read(staffId);
    const required = this.parts.config.SUAKA_REQUIRE_SECOND_FACTOR.some((role) => roles.includes(role));
    const left = state?.secondFactor?.recovery.filter((code) => code !== null).length ?? 0;
    return { on: Boolean(state?.secondFactor), required, recoveryCodes: left };
  }

  /** Errors: `Problem` wrong_credentials, too_many_attempts; `Rejected` second_factor_enabled. */
  async setUp(person: Person, password: string, address: string) {
    const { state } = await this.records.read(person.staffId);
    await this.passwords.prove(person, state, { password, field: 'password', address });
    if (state?.secondFactor) throw new Rejected('second_factor_enabled');
    const secret = await this.setUps.begin(person.staffId);
    return { secret, uri: generateURI({ issuer: 'Suaka', label: person.username, secret }) };
  }

  /** Errors: `Problem` wrong_credentials, no_set_up, too_many_attempts; `Rejected` second_factor_enabled. */
  async turnOn(asked: Asked, code: string, token: string) {
    const { staffId } = asked.person;
    const { applied } = await this.records.read(staffId, asked.commandId);
    const secret = applied ? '' : await this.#confirmed(staffId, code);
    const key = this.parts.sealer.secret('recovery codes');
    const codes = recoveryCodes(key, asked.commandId);
    const recovery = codes.map((one) => recoveryHash(key, staffId, one));
    const command = { type: 'EnableSecondFactor' as const, data: { secret, recovery } };
    const written = await this.commands.append(staffDecider, staffId, asked, command);
    await this.setUps.end(staffId);
    await this.records.untilShown(written.position);
    await this.sessions.endAllOf(staffId, token);
    return { staffId, ...written, recoveryCodes: codes };
  }

  /** Errors: `Problem` wrong_credentials, too_many_attempts; `Rejected` no_second_factor. */
  async turnOff(asked: Asked, { password, code }: TurnOffBody, address: string) {
    const { staffId } = asked.person;
    const { applied, state } = await this.records.read(staffId, asked.commandId);
    if (!applied) {
      await this.passwords.prove(asked.person, state, { password, field: 'password', address });
      await this.codes.prove(staffId, code, 'code');
    }
    const command = { type: 'DisableSecondFactor' as const, data: {} };
    const written = await this.commands.append(staffDecider, staffId, asked, command);
    await this.records.untilShown(written.position);
    return { staffId, ...written };
  }

  /** The secret that is being set up, whose code this is. */
  async #confirmed(staffId: string, code: string): Promise<string> {
    const secret = await this.setUps.find(staffId);
    if (!secret) throw new Problem('no_set_up');
    const attempt = await this.failures.countCode(staffId);
    if (!(await this.codes.accepts({ staffId, secondFactor: { secret, recovery: [] } }, code))) {
      throw wrongCode('code');
    }
    await attempt.forget();
    return secret;
  }
}
