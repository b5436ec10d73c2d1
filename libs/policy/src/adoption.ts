import { createHash } from 'node:crypto';
import type { Recorded, Submitted } from '@suaka/complaint';
import { may, Rejected } from '@suaka/people';
import { parsePolicy } from './parse-policy';

export const POLICY_STREAM = 'policy-main';

export interface AdoptPolicy {
  type: 'AdoptPolicy';
  /** `base`: the version that the document is meant to follow. */
  data: PolicyAdopted['data'] & { base: string };
}

export interface PolicyAdopted {
  type: 'PolicyAdopted';
  data: {
    version: string;
    /** The YAML text as it was sent, and its digest in hexadecimal. */
    document: string;
    sha256: string;
    note?: string;
  };
}

export const POLICY_EVENT_TYPES = ['PolicyAdopted'];

interface Proposed {
  document: string;
  base: string;
  note?: string;
}

/** The command that adopts a document. Errors: `PolicyInvalid` with every fault. */
export function adoptPolicy({ document, base, note }: Proposed): AdoptPolicy {
  const { version } = parsePolicy(document);
  const sha256 = createHash('sha256').update(document).digest('hex');
  return { type: 'AdoptPolicy', data: { version, document, sha256, note, base } };
}

/** The rules of `policy-main`, whose state is the versions so far; `shipped` is in force before any was adopted. */
export const policyDecider = (shipped: string) => ({
  category: 'policy',
  initial: [shipped],
  evolve: (versions: string[], { type, data }: Recorded<PolicyAdopted>): string[] =>
    type === 'PolicyAdopted' ? [...versions, data.version] : versions,
  decide: ({ command, actor }: Submitted<AdoptPolicy>, versions: string[]): PolicyAdopted[] => {
    if (actor.kind !== 'staff' || !may(actor, 'ManagePolicy')) throw new Rejected('not_permitted');
    const { base, ...data } = command.data;
    if (base !== versions.at(-1)) throw new Rejected('policy_moved', 'expectedVersion');
    if (versions.includes(data.version)) throw new Rejected('policy_version_used', 'document');
    return [{ type: 'PolicyAdopted', data }];
  },
});
