export interface PolicyFault {
  /** Where in the document, such as `offices.3.timeZone`. */
  path: string;
  reason: string;
}

/** The document is not a policy; lists every fault. */
export class PolicyInvalid extends Error {
  override readonly name = 'PolicyInvalid';
  constructor(readonly faults: PolicyFault[]) {
    super(`The policy is invalid:\n${faults.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`);
  }
}
