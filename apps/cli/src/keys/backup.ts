import { existsSync } from 'node:fs';
import { Obstacle } from '../obstacle';
import { withKeySafe } from './key-safe';

export async function backup(file: string): Promise<void> {
  if (existsSync(file)) throw new Obstacle(`${file} exists already: name a file that does not.`);
  const count = await withKeySafe((safe) => safe.backup(file));
  process.stdout.write(`${count} keys are in ${file}; they open nothing without the master key.\n`);
}
