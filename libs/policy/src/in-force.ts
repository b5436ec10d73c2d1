import type { Recorded } from '@suaka/complaint';
import { type Organisation, organisation } from '@suaka/people';
import type { PolicyAdopted } from './adoption';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';

/** One adoption of a policy, without its document. */
export interface Adoption {
  version: string;
  sha256: string;
  note?: string;
  at: string;
  /** `staff:<id>`. */
  by: string;
  /** False where this code cannot read the document, so that the one before stays in force. */
  readable: boolean;
}

/** What the log says of the rules: the organisation, and the policies that were adopted, oldest first. */
export interface RulesInLog extends Organisation {
  adoptions: Adoption[];
  /** The newest that can be read. */
  adopted?: { document: string; policy: Policy };
}

interface FaultLog {
  error(about: object, text: string): void;
}

/** How the rules are folded out of their streams; a document that cannot be read is told to `faults`, and passed over. */
export const rulesInLog = (faults: FaultLog) => ({
  prefixes: [...organisation.prefixes, 'policy-'],
  initial: { ...organisation.initial, adoptions: [] } as RulesInLog,
  evolve(state: RulesInLog, event: Recorded<{ type: string; data: unknown }>): RulesInLog {
    if (event.type === 'PolicyAdopted') return adopting(state, event as Recorded<PolicyAdopted>, faults);
    return { ...state, ...organisation.evolve(state, event) };
  },
});

function adopting(
  state: RulesInLog,
  { data, metadata }: Recorded<PolicyAdopted>,
  faults: FaultLog,
): RulesInLog {
  const { document, ...about } = data;
  const adopted = read(data, faults);
  const adoption = { ...about, at: metadata.at, by: metadata.actor, readable: adopted !== undefined };
  return {
    ...state,
    adoptions: [...state.adoptions, adoption],
    adopted: adopted ? { document, policy: adopted } : state.adopted,
  };
}

function read({ document, version }: PolicyAdopted['data'], faults: FaultLog): Policy | undefined {
  try {
    return parsePolicy(document);
  } catch (error) {
    faults.error({ err: error, version }, 'an adopted policy cannot be read; the one before stays in force');
    return undefined;
  }
}

/** The policy that decides: the adopted one, else `shipped`, with the offices and institutions that there are. */
export const inForce = (shipped: Policy, { offices, institutions, adopted }: RulesInLog): Policy => ({
  ...(adopted?.policy ?? shipped),
  offices,
  institutions,
});
