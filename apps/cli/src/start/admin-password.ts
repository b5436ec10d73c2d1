import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const FIRST_PASSWORD_FILE = 'first-password';
/** The own one, where the drill has set it for admin. */
const OWN_PASSWORD_FILE = 'admin-password';

/** What may let admin in, the newest first. */
export async function adminPasswords(secretsFolder: string): Promise<string[]> {
  const files = [OWN_PASSWORD_FILE, FIRST_PASSWORD_FILE].map((name) => join(secretsFolder, name));
  const kept = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(unlessAbsent)));
  return kept.flatMap((text) => (text?.trim() ? [text.trim()] : []));
}

/** Where the drill keeps the password that it sets for admin, and the one that is kept there already. */
export async function ownAdminPassword(secretsFolder: string): Promise<{ file: string; kept?: string }> {
  const file = join(secretsFolder, OWN_PASSWORD_FILE);
  return { file, kept: (await readFile(file, 'utf8').catch(unlessAbsent))?.trim() || undefined };
}

/** Makes the password and keeps it before it is set, so that no moment knows it nowhere. */
export async function keepOwnAdminPassword(secretsFolder: string): Promise<string> {
  const { file, kept } = await ownAdminPassword(secretsFolder);
  if (kept) return kept;
  const password = newPassword();
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

export function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Twenty signs that are not mistaken for each other: 98 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
export function newPassword(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)];
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, sign).join('')).join('-');
}
