export interface PolicyFault {
  /** Where in the document, such as `offices.3.timeZone`. */
  path: string;
  /** In the document, from 1 on; of what is missing, that of the part that lacks it. */
  line?: number;
  reason: string;
}

/** The document is not a policy; lists every fault. */
export class PolicyInvalid extends Error {
  override readonly name = 'PolicyInvalid';
  constructor(readonly faults: PolicyFault[]) {
    super(`The policy is invalid:\n${faults.map(faultText).join('\n')}`);
  }
}

/** Such as `line 12, clocks.overall.limit: must be an object`. */
export const faultText = ({ path, line, reason }: PolicyFault): string =>
  `  ${line === undefined ? '' : `line ${line}, `}${path}: ${reason}`;
