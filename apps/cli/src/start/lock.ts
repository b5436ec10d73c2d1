import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { Obstacle } from '../obstacle';

/**
 * Makes this process the only one on a data folder. The lock is the kernel's: it ends with the process, however that
 * ends. Errors: `Obstacle` where another holds it. Answers how to give it back.
 */
export function lock(file: string, pidFile: string): () => void {
  const held = new Database(file);
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    throw new Obstacle(
      `Suaka already runs on this data (process ${pidIn(pidFile)}, ${file}): end it first, or set SUAKA_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 });
  return () => {
    rmSync(pidFile, { force: true });
    held.close();
  };
}

function pidIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
