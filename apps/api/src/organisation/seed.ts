import { decideAndAppend, type Directory, type EventLog } from '@suaka/event-log';
import { institutionDecider, officeDecider, type Organisation } from '@suaka/people';
import { type Policy } from '@suaka/policy';
import { idFrom, type Logger, now } from '@suaka/runtime';

/** Any fixed UUID; a change would open twice what two processes ship at once, which is refused. */
const SHIPPED = '5d0b9a1e-6a53-4f0c-8e61-0d2c3f7f4b19';

interface Seeded {
  log: EventLog;
  organisation: Directory<Organisation>;
  document: Policy;
}

/** Opens the offices and registers the institutions that the policy ships and the log has not; once, however many processes start. */
export async function seedOrganisation(parts: Seeded, logger: Logger): Promise<void> {
  const known = await parts.organisation.ready();
  const missing = <T extends { id: string }>(shipped: T[], there: { id: string }[]): T[] =>
    shipped.filter(({ id }) => !there.some((one) => one.id === id));
  const offices = missing(parts.document.offices, known.offices);
  const institutions = missing(parts.document.institutions, known.institutions);
  for (const office of offices) await open(parts, office);
  for (const institution of institutions) await register(parts, institution);
  if (offices.length + institutions.length === 0) return;
  logger.info({ offices: offices.length, institutions: institutions.length }, 'the organisation is shipped');
}

async function open({ log, organisation, document }: Seeded, shipped: Policy['offices'][number]) {
  const { id: officeId, phase, ...office } = shipped;
  const data = { officeId, ...office, phase: phase === 'live' ? phase : ('planned' as const) };
  const { position } = await decideAndAppend(log, officeDecider(document.offices), officeId, {
    ...asSystem(`office-${officeId}`),
    command: { type: 'OpenOffice', data },
  });
  await organisation.atLeast(position);
}

async function register({ log, organisation, document }: Seeded, shipped: Policy['institutions'][number]) {
  const { id: institutionId, ...details } = shipped;
  const data = { institutionId, ...details };
  const decider = institutionDecider(document.categories.map(({ code }) => code));
  const { position } = await decideAndAppend(log, decider, institutionId, {
    ...asSystem(`institution-${institutionId}`),
    command: { type: 'RegisterInstitution', data },
  });
  await organisation.atLeast(position);
}

const asSystem = (streamId: string) => ({
  commandId: idFrom(SHIPPED, streamId),
  actor: { kind: 'system' as const },
  at: now(),
});
