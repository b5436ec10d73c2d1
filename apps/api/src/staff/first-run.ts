import { decideAndAppend } from '@suaka/event-log';
import { ROLES, staffDecider } from '@suaka/people';
import { waitForPosition } from '@suaka/read-models';
import { idFrom, type Logger, now } from '@suaka/runtime';
import { type Parts } from '../parts';
import { hashPassword } from '../sessions/passwords';
import { staffIdOf } from './staff-id';

const USERNAME = 'admin';
/** For the projector, so that whoever hears that the api is ready can sign in. */
const PATIENCE_MS = 5_000;

/** Where nobody is registered yet, registers `admin` with the password of the environment; once, however many processes start. */
export async function registerFirstPerson(parts: Parts, logger: Logger): Promise<void> {
  const password = parts.config.SUAKA_FIRST_PASSWORD;
  for await (const _ of parts.log.readAll({ prefixes: ['staff-'], limit: 1 })) return;
  if (!password) {
    logger.warn('nobody is registered and SUAKA_FIRST_PASSWORD is not set: nobody can sign in');
    return;
  }
  const staffId = staffIdOf(USERNAME);
  const officeId = (parts.policy.offices.find(({ kind }) => kind === 'centre') ?? parts.policy.offices[0])!
    .id;
  const person = { staffId, username: USERNAME, name: 'Administrator', roles: [...ROLES], officeId };
  const { position } = await decideAndAppend(parts.log, staffDecider, staffId, {
    commandId: idFrom(staffId, 'first-run'),
    command: { type: 'RegisterStaff', data: { ...person, hash: await hashPassword(password) } },
    actor: { kind: 'system' },
    at: now(),
  });
  const { readModels, projections } = parts;
  const seen = await waitForPosition(readModels, projections, position, PATIENCE_MS);
  logger.info({ username: USERNAME, seen }, 'the first person is registered');
}
