/** A sealed value was altered, or moved to another place than it was sealed for. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(context: string, cause?: unknown) {
    super(`The seal of ${context} is broken`, { cause });
  }
}

/** The key store was filled under another master key than the one in use. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
  constructor(stored: string, inUse: string) {
    super(`Keys of persons are wrapped by ${stored}, but the master key in use is ${inUse}`);
  }
}
