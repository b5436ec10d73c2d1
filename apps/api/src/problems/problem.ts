import { ANSWERS, type Reason } from './reasons';

export interface FieldFault {
  /** Path into the body, the query or the name of a header. */
  field: string;
  reason: string;
  /** Of a document that was sent, from 1 on. */
  line?: number;
}

export interface ProblemMore {
  detail?: string;
  field?: string;
  errors?: FieldFault[];
  /** Seconds. */
  retryAfter?: number;
  /** Further members of the problem details. */
  members?: Record<string, unknown>;
}

/** An answer to a request that cannot be met: RFC 9457. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly reason: Reason,
    readonly more: ProblemMore = {},
  ) {
    super(reason);
  }

  get status(): number {
    return ANSWERS[this.reason][0];
  }

  body() {
    const { detail, field, errors, members } = this.more;
    const [status, title] = ANSWERS[this.reason];
    return {
      type: `urn:suaka:problem:${this.reason}`,
      title,
      status,
      detail,
      reason: this.reason,
      field,
      errors,
      ...members,
    };
  }
}
