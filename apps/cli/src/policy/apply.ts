import { policyText } from '@suaka/policy';
import { type SigningIn, signInto } from '../reach/api';
import { findRunning } from '../reach/reach';
import { readPolicy } from './read-policy';

export interface PolicyApplyOptions extends SigningIn {
  note?: string;
}

/** Adopts the document by the API, as whoever is named. Errors: `Obstacle` with every fault, or what the API says. */
export async function apply(file: string, options: PolicyApplyOptions): Promise<void> {
  readPolicy(file);
  const send = await signInto(await findRunning(), options);
  const { base } = (await (await send('GET', '/policy')).json()) as { base: string };
  const sent = { document: policyText(file), note: options.note, expectedVersion: base };
  const { version } = (await (await send('POST', '/policy', sent)).json()) as { version: string };
  process.stdout.write(`Version ${version} is in force, after ${base}.\n`);
}
