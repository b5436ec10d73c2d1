import type { Duty, Submitted } from '@suaka/complaint';

/** Names a duty within its case. */
export const dutyName = ({ clockId, stage }: Duty): string => `${clockId}/${stage}`;

export const earliest = (duties: Duty[]): Duty | undefined =>
  duties.reduce<Duty | undefined>(
    (first, duty) => (first && Date.parse(first.at) <= Date.parse(duty.at) ? first : duty),
    undefined,
  );

// In the sandbox Date.now() is the workflow's own clock, the same on every replay.
// eslint-disable-next-line no-restricted-syntax
const workflowTime = (): number => Date.now();

/** Milliseconds; 0 or less for a duty that is due. */
export const untilDue = (duty: Duty): number => Date.parse(duty.at) - workflowTime();

/** The command that a due deadline leads to; its id is the same however often and in whatever run it is passed. */
export const passDeadline = (complaintId: string, { clockId, stage }: Duty): Submitted => ({
  commandId: `${complaintId}/${clockId}/${stage}`,
  command: { type: 'PassDeadline', data: { clockId, stage } },
  actor: { kind: 'system' },
  at: new Date(workflowTime()).toISOString(),
});
