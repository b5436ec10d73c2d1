import { type Complaint, complaintDecider, duties, Rejected, type Submitted } from '@suaka/complaint';
import { decideAndAppend, type EventLog, Histories } from '@suaka/event-log';
import type { Policy } from '@suaka/policy';
import { idFrom } from '@suaka/runtime';
import type { Standing } from '@suaka/temporal';
import { asAnswer } from './as-answer';
import { policyFor, policyAnew, type Rules } from './rules';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Decides a command on the case as the log has it, and appends what is decided. Idempotent by command id. */
export const recordDecision =
  (log: EventLog, rules: Rules, lately = new Histories()) =>
  async (complaintId: string, submitted: Submitted): Promise<Standing> => {
    const command = identified(submitted, complaintId);
    try {
      const policy = await policyFor(command, rules);
      const decidedBy = (by: Policy) =>
        decideAndAppend(log, complaintDecider(by), complaintId, command, lately);
      const { state, revision, position } = await decidedBy(policy).catch(async (refusal: unknown) => {
        const newer = refusal instanceof Rejected && (await policyAnew(log, complaintId, rules, policy));
        if (!newer) throw refusal;
        return decidedBy(newer);
      });
      if (!state) throw new Rejected('complaint_not_found');
      return standingOf(state, { revision, position });
    } catch (error) {
      throw asAnswer(error);
    }
  };

export const standingOf = (state: Complaint, at: { revision: string; position: string }): Standing => ({
  ...at,
  phase: state.phase,
  closed: state.phase === 'closed',
  duties: duties(state),
});

/** The workflow names its own commands by what they do; the log wants a UUID, the same for the same name. */
const identified = (submitted: Submitted, complaintId: string): Submitted =>
  UUID.test(submitted.commandId)
    ? submitted
    : { ...submitted, commandId: idFrom(complaintId, submitted.commandId) };
