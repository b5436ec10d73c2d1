export interface FieldFault {
  field: string;
  reason: string;
}

export interface ProblemBody {
  title?: string;
  detail?: string;
  reason?: string;
  field?: string;
  errors?: FieldFault[];
  expectedRevision?: string;
  currentRevision?: string;
}

/** An answer of the API that says no, as RFC 9457 problem details. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfterSeconds?: number,
  ) {
    super(body.detail ?? body.title ?? body.reason ?? `HTTP ${status}`);
  }
}

/** No answer came: it is not known whether the request took effect. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** Without a definite answer a request may be sent again, under the same key. */
export const isUndecided = (error: unknown): boolean =>
  error instanceof ConnectionLost || (error instanceof Problem && error.status >= 500);

export const isConflict = (error: unknown): error is Problem =>
  error instanceof Problem && error.status === 412;

/** Faults by field path; `worker.phone` and `data.worker.phone` are the same place. */
export function fieldFaults(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  const { errors = [], field, reason = 'invalid' } = error.body;
  const faults = field ? [...errors, { field, reason }] : errors;
  return Object.fromEntries(faults.map((fault) => [fault.field.replace(/^(data|body)\./, ''), fault.reason]));
}
