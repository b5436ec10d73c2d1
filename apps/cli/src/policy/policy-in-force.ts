import type { AnyRecorded, EventLog } from '@suaka/event-log';
import { type Policy, POLICY_STREAM, rulesInLog } from '@suaka/policy';
import { createLogger } from '@suaka/runtime';
import { Obstacle } from '../obstacle';
import { findRunning, openLog } from '../reach/reach';
import { readPolicy } from './read-policy';

/** The policy that what runs goes by; the shipped one where nothing runs. */
export async function policyInForce(): Promise<Policy> {
  const config = await findRunning().catch((error: unknown) => {
    if (!(error instanceof Obstacle)) throw error;
  });
  if (!config) return readPolicy();
  const { log, close } = await openLog(config);
  try {
    return (await adoptedIn(log)) ?? readPolicy(config.SUAKA_POLICY_FILE);
  } finally {
    await close();
  }
}

/** As last adopted; `undefined` where none ever was. */
export async function adoptedIn(log: EventLog): Promise<Policy | undefined> {
  const { initial, evolve } = rulesInLog(createLogger('cli'));
  const events: AnyRecorded[] = [];
  for await (const event of log.readStream(POLICY_STREAM)) events.push(event);
  return events.reduce(evolve, initial).adopted?.policy;
}
