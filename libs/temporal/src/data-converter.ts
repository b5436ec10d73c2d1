import type { DataConverter } from '@temporalio/common';
import { payloadEncryption } from './payload-encryption';

export const failureConverterPath = require.resolve('./failure-converter');

/** The same for client, worker and replay. */
export const dataConverter = (payloadKey: Buffer): DataConverter => ({
  payloadCodecs: [payloadEncryption(payloadKey)],
  failureConverterPath,
});
