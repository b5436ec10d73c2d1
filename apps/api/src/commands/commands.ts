import { Injectable } from '@nestjs/common';
import { type Submitted } from '@suaka/complaint';
import { type Decider, decideAndAppend } from '@suaka/event-log';
import { now } from '@suaka/runtime';
import { type Person } from '../access';
import { Parts } from '../parts';
import { type Asked } from './asked';
import { fingerprint } from './fingerprint';
import { type Written } from './written';

type AnyEvent = { type: string; data: unknown };

/** A person as the rules see them. */
export const actorOf = (person: Person): Exclude<Submitted['actor'], { kind: 'system' }> => {
  const { kind = 'staff', staffId, roles, officeId, scopes } = person;
  return { kind, staffId, roles, officeId, ...(scopes ? { scopes } : {}) };
};

/** Puts a command into its envelope; has it decided here where no workflow is in charge. */
@Injectable()
export class Commands {
  constructor(private readonly parts: Parts) {}

  submitted<C>({ person, commandId, expectedRevision, said }: Asked, command: C): Submitted<C> {
    return {
      commandId,
      command,
      actor: actorOf(person),
      at: now(),
      expectedRevision,
      fingerprint: fingerprint(this.parts.fingerprintKey, said),
    };
  }

  /** Errors: `Rejected`, `Conflict`, `LogUnavailable`. */
  async append<C, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    id: string,
    asked: Asked,
    command: C,
  ): Promise<Written> {
    const { revision, position } = await decideAndAppend(
      this.parts.log,
      decider,
      id,
      this.submitted(asked, command),
    );
    return { revision, position };
  }
}
