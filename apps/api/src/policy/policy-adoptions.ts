import { Injectable } from '@nestjs/common';
import { adoptPolicy, POLICY_STREAM, policyDecider } from '@suaka/policy';
import { type Asked, Commands } from '../commands';
import { Parts } from '../parts';
import { type PolicyBody, type PolicyShown } from './policy.dto';

/** The policy as the log has it; an adoption is answered once this process goes by it. */
@Injectable()
export class PolicyAdoptions {
  constructor(
    private readonly commands: Commands,
    private readonly parts: Parts,
  ) {}

  /** Errors: `LogUnavailable`. */
  async show(): Promise<PolicyShown> {
    const { document, documentText, organisation } = this.parts;
    const { adopted, adoptions } = await organisation.including(POLICY_STREAM);
    return {
      version: (adopted?.policy ?? document).version,
      document: adopted?.document ?? documentText,
      base: adoptions.at(-1)?.version ?? document.version,
      adoptions: adoptions
        .map(({ by, ...adoption }) => ({ ...adoption, by: by.slice('staff:'.length) }))
        .reverse(),
    };
  }

  /** Errors: `PolicyInvalid`, `Rejected`, `LogUnavailable`. */
  async adopt(asked: Asked, { document, note, expectedVersion: base }: PolicyBody) {
    const command = adoptPolicy({ document, base, note });
    const decider = policyDecider(this.parts.document.version);
    const written = await this.commands.append(decider, 'main', asked, command);
    await this.parts.organisation.atLeast(written.position);
    return { version: command.data.version, ...written };
  }
}
