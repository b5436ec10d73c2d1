import { Injectable } from '@nestjs/common';
import { type StaffState } from '@suaka/people';
import { type Person } from '../access';
import { Problem } from '../problems';
import { isPassword } from './passwords';
import { SignInFailures } from './sign-in-failures';

interface Claim {
  password: string;
  /** Of the body, for the answer. */
  field: string;
  address: string;
}

/** That whoever sits at a session knows its owner's password; a wrong one counts as a failed sign-in. */
@Injectable()
export class PasswordProof {
  constructor(private readonly failures: SignInFailures) {}

  /** Errors: `Problem` wrong_credentials naming the field, too_many_attempts. */
  async prove(person: Person, state: StaffState, { password, field, address }: Claim): Promise<void> {
    const attempt = await this.failures.count(person.username, address);
    if (!state?.hash || !(await isPassword(state.hash, password))) {
      const reason = 'wrong_credentials';
      throw new Problem(reason, { field, errors: [{ field, reason }] });
    }
    await attempt.forget();
  }
}
