import { isGrpcServiceError, type OperatorService } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { createLogger } from '@suaka/runtime';
import { complaintPhase } from '@workflows/messages';

const KEYWORD = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
// gRPC: already exists; permission denied, unimplemented, unauthenticated.
const ALREADY_EXISTS = 6;
const NOT_OURS_TO_MAKE = [7, 12, 16];

/** Makes the namespace know the search attribute that workflows set; may be called by any number of workers. */
export async function ensureSearchAttribute(operator: OperatorService, namespace: string): Promise<void> {
  try {
    await operator.addSearchAttributes({ namespace, searchAttributes: { [complaintPhase.name]: KEYWORD } });
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
    if (error.code === ALREADY_EXISTS) return;
    if (!NOT_OURS_TO_MAKE.includes(error.code)) throw error;
    createLogger('temporal').warn(
      { namespace, searchAttribute: complaintPhase.name, reason: error.details },
      'the search attribute must be made by whoever runs Temporal',
    );
  }
}
