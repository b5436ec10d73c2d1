import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { masterKeyFrom } from '@suaka/runtime';
import { withKeySafe } from './key-safe';

export async function rotate(file: string): Promise<void> {
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  }
  const next = masterKeyFrom({ SUAKA_MASTER_KEY_FILE: file });
  const former = await withKeySafe(async (safe, config) => {
    const count = await safe.rotate(next);
    process.stdout.write(`${count} keys are wrapped by the master key in ${file}; no event was touched.\n`);
    return config.SUAKA_MASTER_KEY_FILE;
  });
  const place = former ? `move it to ${former}` : 'give it as SUAKA_MASTER_KEY or SUAKA_MASTER_KEY_FILE';
  process.stdout.write(
    `Stop Suaka, ${place}, and start again. Until then new persons cannot be registered.\n`,
  );
}
