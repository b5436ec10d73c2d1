import type { ComplaintRegistered, Submitted } from '@suaka/complaint';
import type { Directory, EventLog } from '@suaka/event-log';
import type { Organisation } from '@suaka/people';
import { inForce, type Policy } from '@suaka/policy';

/** What decisions go by: the policy's document, and the organisation as the log has it. */
export interface Rules {
  document: Policy;
  organisation: Directory<Organisation>;
}

/** A case goes by its office as that stands this moment, also where it was opened a moment ago. Errors: `LogUnavailable`. */
export async function policyFor({ command }: Submitted, { document, organisation }: Rules): Promise<Policy> {
  if (command.type !== 'RegisterComplaint') return inForce(document, organisation.current);
  return inForce(document, await organisation.including(`office-${command.data.officeId}`));
}

/** After a refusal: the policy with the case's office in it, where that was not known before. */
export async function policyAnew(
  log: EventLog,
  complaintId: string,
  { document, organisation }: Rules,
  { offices }: Policy,
): Promise<Policy | undefined> {
  for await (const { data } of log.readStream(`complaint-${complaintId}`)) {
    const { officeId } = data as ComplaintRegistered['data'];
    if (offices.some(({ id }) => id === officeId)) return undefined;
    return inForce(document, await organisation.including(`office-${officeId}`));
  }
  return undefined;
}
