import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';

/** The document in `file`, else the shipped one. Errors: the system's own where the file cannot be read. */
export const policyText = (file: string = shippedPolicy()): string => readFileSync(file, 'utf8');

/** The policy in `file`, else the shipped one. Errors: `PolicyInvalid`; the system's own where the file cannot be read. */
export const loadPolicy = (file?: string): Policy => parsePolicy(policyText(file));

/** Sources and build lie at different depths under the folder that holds `policies`. */
function shippedPolicy(folder = __dirname): string {
  const file = join(folder, 'policies', 'default.yaml');
  return existsSync(file) || folder === dirname(folder) ? file : shippedPolicy(dirname(folder));
}
