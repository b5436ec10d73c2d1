import { Counted, Flag, Id, Instant, Line, Part, Text } from '../fields';

/** Characters of a document; the shipped one has some 16,000. */
const LONGEST = 400_000;

export class PolicyBody {
  @Text({ max: LONGEST, description: 'YAML; its `version` was never used before' }) document: string;
  @Text({ optional: true, max: 2_000, description: 'Why' }) note?: string;
  @Line({ description: 'The `base` under which the policy was read' }) expectedVersion: string;
}

export class PolicyAdoptionShown {
  @Line() version: string;
  @Line({ description: 'Of the document, hexadecimal' }) sha256: string;
  @Text({ optional: true, max: 2_000 }) note?: string;
  @Instant() at: string;
  @Id({ description: 'Member of staff' }) by: string;
  @Flag({ description: 'Whether this version of Suaka can read it; where not, the one before is in force' })
  readable: boolean;
}

export class PolicyShown {
  @Line() version: string;
  @Text({ max: LONGEST, description: 'YAML' }) document: string;
  @Line({ description: 'To be named by the next adoption: the version adopted last' }) base: string;
  @Part(() => PolicyAdoptionShown, {
    list: 10_000,
    description: 'Newest first; empty while the shipped one is in force',
  })
  adoptions: PolicyAdoptionShown[];
}

export class WrittenPolicy {
  @Line() version: string;
  @Counted() revision: string;
}
