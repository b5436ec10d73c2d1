export { closeBox, openBox } from './box';
export { createSealer, type SealerOptions } from './create-sealer';
export { deriveKey } from './derive-key';
export { KeyDestroyed, KeysDiffer, SealBroken, WrongMasterKey } from './errors';
export { KeySafe } from './key-safe';
export type { KeyWrapper } from './key-wrapper';
export { isSealed, type Sealed, type Sealer, type ToOpen, type ToSeal } from './sealer';
