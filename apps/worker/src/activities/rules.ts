import type { ComplaintRegistered, Submitted } from '@suaka/complaint';
import type { Directory, EventLog } from '@suaka/event-log';
import { inForce, type Policy, POLICY_STREAM, type RulesInLog } from '@suaka/policy';

/** What decisions go by: the shipped policy, and what the log has in its place: the adopted one and the organisation. */
export interface Rules {
  document: Policy;
  organisation: Directory<RulesInLog>;
}

/** The policy and, for a new case, its office as they stand in the log this moment. Errors: `LogUnavailable`. */
export async function policyFor({ command }: Submitted, { document, organisation }: Rules): Promise<Policy> {
  const streams = [POLICY_STREAM];
  if (command.type === 'RegisterComplaint') streams.push(`office-${command.data.officeId}`);
  await Promise.all(streams.map((stream) => organisation.including(stream)));
  return inForce(document, organisation.current);
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
