import type { Sealer } from '@suaka/sealing';

/** The key that everything sent to Temporal is encrypted with; 32 bytes. */
export const payloadKeyOf = (sealer: Pick<Sealer, 'secret'>): Buffer => sealer.secret('temporal-payloads');
