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

/** The store holds another key for a person than the one to be put back: neither is thrown away. */
export class KeysDiffer extends Error {
  override readonly name = 'KeysDiffer';
  constructor(personId: string) {
    super(
      `The key of person ${personId} in the store is another than the one to be restored; nothing was changed`,
    );
  }
}

/** The person was erased: nothing more is sealed for them, since nobody could ever open it. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly personId: string) {
    super(`The key of person ${personId} was destroyed; nothing is sealed for them any more`);
  }
}
