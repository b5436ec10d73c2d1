import { hash, verify } from '@node-rs/argon2';
import { type OneTimePassword } from '@suaka/people';
import { type ApiConfig } from '../config';

/** Characters of a password that somebody chooses. */
export const PASSWORD = { min: 12, max: 200 };

/** argon2id; OWASP's second setting. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const isPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);

const DAY_MS = 24 * 3600 * 1000;

/** A password that its owner has to replace within the days that the configuration allows. */
export async function oneTimePassword(password: string, config: ApiConfig): Promise<OneTimePassword> {
  const until = new Date(Date.now() + config.SUAKA_ONE_TIME_PASSWORD_DAYS * DAY_MS);
  return { hash: await hashPassword(password), oneTimeUntil: until.toISOString() };
}
