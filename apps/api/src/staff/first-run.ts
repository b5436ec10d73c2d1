import { decideAndAppend } from '@suaka/event-log';
import { ROLES, type StaffCommand, staffDecider, type StaffState } from '@suaka/people';
import { waitForPosition } from '@suaka/read-models';
import { idFrom, type Logger, now } from '@suaka/runtime';
import { type Parts } from '../parts';
import { isPassword, oneTimePassword } from '../sessions/passwords';
import { StaffRecords } from './staff-records';
import { staffIdOf } from './staff-id';

const USERNAME = 'admin';
const staffId = staffIdOf(USERNAME);
/** For the projector, so that whoever hears that the api is ready can sign in. */
const PATIENCE_MS = 5_000;

/** Where nobody is registered yet, registers `admin` with the one-time password of the environment; once, however many processes start. */
export async function registerFirstPerson(parts: Parts, logger: Logger): Promise<void> {
  const password = parts.config.SUAKA_FIRST_PASSWORD;
  for await (const _ of parts.log.readAll({ prefixes: ['staff-'], limit: 1 })) {
    return password ? renewFirstPassword(parts, password, logger) : undefined;
  }
  if (!password) {
    logger.warn('nobody is registered and SUAKA_FIRST_PASSWORD is not set: nobody can sign in');
    return;
  }
  const { offices } = parts.policy;
  const officeId = (offices.find(({ kind }) => kind === 'centre') ?? offices[0])!.id;
  const person = { staffId, username: USERNAME, name: 'Administrator', roles: [...ROLES], officeId };
  const data = { ...person, password: await oneTimePassword(password, parts.config) };
  const seen = await append(parts, 'first-run', { type: 'RegisterStaff', data });
  logger.info({ username: USERNAME, seen }, 'the first person is registered');
}

/** A first password that ran out before it was used would leave nobody who could let anybody in. */
async function renewFirstPassword(parts: Parts, password: string, logger: Logger): Promise<void> {
  const { state, revision } = await new StaffRecords(parts).read(staffId);
  if (!(await ranOut(state, password))) return;
  const data = await oneTimePassword(password, parts.config);
  const seen = await append(parts, `renewed after ${revision}`, { type: 'SetPassword', data });
  logger.info({ username: USERNAME, seen }, 'the first password, which had expired unused, is good again');
}

async function ranOut(state: StaffState, password: string): Promise<boolean> {
  if (!state?.active || !state.hash || !state.oneTimeUntil || state.oneTimeUntil > now()) return false;
  return isPassword(state.hash, password);
}

async function append(parts: Parts, step: string, command: StaffCommand): Promise<boolean> {
  const { position } = await decideAndAppend(parts.log, staffDecider, staffId, {
    commandId: idFrom(staffId, step),
    command,
    actor: { kind: 'system' },
    at: now(),
  });
  return waitForPosition(parts.readModels, parts.projections, position, PATIENCE_MS);
}
