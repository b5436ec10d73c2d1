import { Injectable, type OnModuleInit } from '@nestjs/common';
import { findStaffByUsername } from '@suaka/read-models';
import { now } from '@suaka/runtime';
import { type Person } from '../access';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { CodeCheck } from '../second-factor/code-check';
import { hashPassword, isPassword } from './passwords';
import { personOf } from './person-of';
import { type SignInBody } from './session.dto';
import { SignInFailures } from './sign-in-failures';

/** Tells by name and password who it is; an unknown name costs and answers the same as a wrong password. */
@Injectable()
export class SignIn implements OnModuleInit {
  #nobody: string;

  constructor(
    private readonly parts: Parts,
    private readonly failures: SignInFailures,
    private readonly codes: CodeCheck,
  ) {}

  async onModuleInit(): Promise<void> {
    this.#nobody = await hashPassword('nobody has this password');
  }

  /** Errors: `Problem` wrong_credentials, code_needed, one_time_password_expired, too_many_attempts. */
  async check({ username, password, code }: SignInBody, address: string): Promise<Person> {
    // Counted before it is tried, so that many tries at once do not slip through.
    const attempt = await this.failures.count(username, address);
    const found = await findStaffByUsername(this.parts.readModels, username);
    const right = await isPassword(found?.passwordHash ?? this.#nobody, password);
    if (!found?.passwordHash || !found.active || !right) throw new Problem('wrong_credentials');
    if (hasPassed(found.oneTimeUntil)) throw new Problem('one_time_password_expired');
    if (found.secondFactor) {
      if (code === undefined) {
        await attempt.takeBack();
        throw new Problem('code_needed');
      }
      await this.codes.prove(found.staffId, code);
    }
    await attempt.forget();
    return personOf(found, 'password', this.parts.config);
  }
}

const hasPassed = (until: string | null): boolean => until !== null && until <= now();
