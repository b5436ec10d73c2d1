import { ApplicationFailure } from '@temporalio/workflow';

type Shape = Record<string, (value: unknown) => boolean>;

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 500;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const optional = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || check(value);

const submittedShape: Shape = {
  commandId: isText,
  at: (value) => isText(value) && !Number.isNaN(Date.parse(value as string)),
  command: (value) => isObject(value) && isText(value.type) && isObject(value.data),
  actor: (value) =>
    isObject(value) &&
    (value.kind === 'system' || (/^(staff|service)$/.test(String(value.kind)) && isText(value.staffId))),
  expectedRevision: optional((value) => typeof value === 'string' && /^\d{1,20}$/.test(value)),
  fingerprint: optional(isText),
};

/** Turns away what could never be a command, before anything of it is kept. Errors: ApplicationFailure of type `Malformed`. */
export function wellFormed(submitted: unknown): void {
  const faults = isObject(submitted)
    ? Object.keys(submittedShape).filter((field) => !submittedShape[field]?.(submitted[field]))
    : ['command'];
  if (faults.length > 0)
    throw ApplicationFailure.nonRetryable(`Malformed: ${faults.join(', ')}`, 'Malformed');
}
