import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces go through the payload codec too. Loaded by path, in the sandbox as well. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
