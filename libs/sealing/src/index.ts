export { createSealer, type SealerOptions } from './create-sealer';
export { deriveKey } from './derive-key';
export { SealBroken, WrongMasterKey } from './errors';
export type { KeyWrapper } from './key-wrapper';
export { isSealed, type Sealed, type Sealer, type ToOpen, type ToSeal } from './sealer';
