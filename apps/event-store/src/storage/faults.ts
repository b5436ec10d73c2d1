/** What is stored is not what was written; nothing of it is served. */
export class StorageCorrupt extends Error {
  override readonly name = 'StorageCorrupt';
}

/** The storage refuses writes for now, e.g. for want of room; reading goes on. */
export class StorageRefuses extends Error {
  override readonly name = 'StorageRefuses';
}

/** Another process owns the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Puts a failure of the engine into the words of this storage. */
export function storageFault(error: unknown): Error {
  if (error instanceof StorageCorrupt || error instanceof StorageRefuses) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new StorageCorrupt(`The event store's file is damaged: ${said}`, { cause: error });
  }
  if (code === 'SQLITE_FULL') {
    return new StorageRefuses('No room left on the disk of the event store; nothing was written.', {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE')) {
    return new StorageRefuses(`The event store cannot write: ${said} (${code}).`, { cause: error });
  }
  return error instanceof Error ? error : new Error(said);
}
