import { existsSync } from 'node:fs';
import { Obstacle } from '../obstacle';
import { withKeySafe } from './key-safe';

export async function restore(file: string): Promise<void> {
  if (!existsSync(file)) throw new Obstacle(`There is no file ${file}.`);
  const { added, present, torn } = await withKeySafe((safe) => safe.restore(file));
  process.stdout.write(`${added} keys restored, ${present} were there already.\n`);
  if (torn > 0)
    process.stdout.write(`${torn} lines were cut short by a fault; their keys were never used.\n`);
}
