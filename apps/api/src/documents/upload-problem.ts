import { UploadRefused } from '@suaka/documents';
import { Problem, type Reason } from '../problems';

const PROBLEMS: Record<UploadRefused['reason'], Reason> = {
  unknown_upload: 'unknown_upload',
  wrong_offset: 'upload_offset',
  too_long: 'body_too_large',
  not_complete: 'upload_incomplete',
  busy: 'upload_busy',
};

/** A refused upload as the problem that it is. Errors: always. */
export function refused(error: unknown): never {
  if (!(error instanceof UploadRefused)) throw error;
  const members = error.offset === undefined ? undefined : { offset: error.offset };
  throw new Problem(PROBLEMS[error.reason], { field: 'uploadId', members });
}
