export interface ConfigFault {
  variable: string;
  reason: string;
}

/** The environment does not hold what the process needs; lists every fault. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
  constructor(readonly faults: ConfigFault[]) {
    super(
      `Configuration is invalid:\n${faults.map(({ variable, reason }) => `  ${variable}: ${reason}`).join('\n')}`,
    );
  }
}
