import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartConfig } from '../config';
import { Obstacle } from '../obstacle';
import { FIRST_PASSWORD_FILE, newPassword, unlessAbsent } from './admin-password';

export interface Secrets {
  /** The variable that tells the apps of the master key. */
  masterKey: { SUAKA_MASTER_KEY: string } | { SUAKA_MASTER_KEY_FILE: string };
  firstPassword: string;
  /** Made just now, so nobody knows it yet. */
  firstPasswordIsNew: boolean;
  /** Where it is kept, unless the environment gives it. */
  firstPasswordFile?: string;
  /** Of the embedded PostgreSQL. */
  databasePassword: string;
}

const MASTER_KEY_FILE = 'master.key';
const DATABASE_PASSWORD_FILE = 'postgres-password';

/** Reads what the environment or an earlier start gives, makes the rest. Errors: `Obstacle` in production, where none is made up. */
export async function readSecrets(folder: string, config: StartConfig): Promise<Secrets> {
  const { SUAKA_MASTER_KEY, SUAKA_MASTER_KEY_FILE, SUAKA_FIRST_PASSWORD, DATABASE_URL } = config;
  const vault = new Vault(folder, config.SUAKA_MODE === 'production');
  const given = SUAKA_MASTER_KEY ? { SUAKA_MASTER_KEY } : SUAKA_MASTER_KEY_FILE && { SUAKA_MASTER_KEY_FILE };
  if (!given) await vault.get(MASTER_KEY_FILE, newKey, 'SUAKA_MASTER_KEY or SUAKA_MASTER_KEY_FILE');
  const database = DATABASE_URL ? '' : await vault.get(DATABASE_PASSWORD_FILE, newPassword, 'DATABASE_URL');
  const first =
    SUAKA_FIRST_PASSWORD ?? (await vault.get(FIRST_PASSWORD_FILE, newPassword, 'SUAKA_FIRST_PASSWORD'));
  vault.mustBeComplete();
  return {
    masterKey: given || { SUAKA_MASTER_KEY_FILE: join(folder, MASTER_KEY_FILE) },
    firstPassword: first,
    firstPasswordIsNew: vault.made.has(FIRST_PASSWORD_FILE),
    firstPasswordFile: SUAKA_FIRST_PASSWORD ? undefined : join(folder, FIRST_PASSWORD_FILE),
    databasePassword: database,
  };
}

class Vault {
  readonly made = new Set<string>();
  private readonly missing: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly production: boolean,
  ) {}

  async get(name: string, make: () => string, variable: string): Promise<string> {
    const file = join(this.folder, name);
    const kept = await readFile(file, 'utf8').catch(unlessAbsent);
    if (kept) return kept.trim();
    if (this.production) {
      this.missing.push(variable);
      return '';
    }
    const secret = make();
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
    this.made.add(name);
    return secret;
  }

  mustBeComplete(): void {
    if (this.missing.length === 0) return;
    throw new Obstacle(`In production no secret is made up; set ${this.missing.join(', ')}.`);
  }
}

const newKey = (): string => randomBytes(32).toString('base64');
