import { existsSync } from 'node:fs';
import { findErased } from '@suaka/event-log';
import { Obstacle } from '../obstacle';
import { withKeySafe } from './key-safe';

export async function restore(file: string): Promise<void> {
  if (!existsSync(file)) throw new Obstacle(`There is no file ${file}.`);
  const { added, present, erased, torn } = await withKeySafe(async (safe, { EVENT_STORE_URL }) =>
    safe.restore(file, await findErased(EVENT_STORE_URL)),
  );
  process.stdout.write(`${added} keys restored, ${present} were there already.\n`);
  if (erased > 0) process.stdout.write(`${erased} are of persons who were erased; they stay destroyed.\n`);
  if (torn > 0)
    process.stdout.write(`${torn} lines were cut short by a fault; their keys were never used.\n`);
}
