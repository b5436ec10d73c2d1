import { hash, verify } from '@node-rs/argon2';

/** Characters of a password that somebody chooses. */
export const PASSWORD = { min: 12, max: 200 };

/** argon2id; OWASP's second setting. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const isPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);
