import { type Difference, differences } from '@suaka/policy';
import { policyInForce } from './policy-in-force';
import { readPolicy } from './read-policy';

/** Prints the rules that differ. Exit status 1 where some do. */
export async function diff(file: string, { from }: { from?: string }): Promise<number> {
  const proposed = readPolicy(file);
  const found = differences(from === undefined ? await policyInForce() : readPolicy(from), proposed);
  process.stdout.write(found.length === 0 ? 'No rule differs.\n' : found.map(lineOf).join(''));
  return found.length === 0 ? 0 : 1;
}

function lineOf({ path, before, after }: Difference): string {
  if (before === undefined) return `+ ${path}: ${after}\n`;
  if (after === undefined) return `- ${path}: ${before}\n`;
  return `~ ${path}: ${before} → ${after}\n`;
}
