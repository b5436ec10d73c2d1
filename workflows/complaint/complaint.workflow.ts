import { ApplicationFailure, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import {
  lookAgain,
  overview,
  STARTING_AFRESH,
  submitCommand,
  type ComplaintWorkflowInput,
} from '../messages';
import { untilDue } from './deadline';
import { Mailbox } from './mailbox';
import { wellFormed } from './well-formed';

// Until then nobody has asked for the case nor told it to look again, as a new worker does.
const PARKED_FOR = '1 hour';

/**
 * Mailbox and alarm clock of one complaint: has commands decided one at a time and wakes when a deadline is due.
 * It holds nothing that the log does not, so a run ends whenever nothing is under way and the next carries only the id.
 */
export async function complaintWorkflow(input: ComplaintWorkflowInput): Promise<void> {
  const mailbox = new Mailbox(input.complaintId);
  setHandler(overview, () => mailbox.overview());
  setHandler(submitCommand, (submitted) => mailbox.submit(submitted), {
    validator: (submitted) => {
      wellFormed(submitted);
      if (mailbox.closing) throw ApplicationFailure.nonRetryable('Starting afresh', STARTING_AFRESH);
    },
  });
  setHandler(lookAgain, () => mailbox.lookAgain());

  // A command that came with the start is already in the mailbox and tells how the case stands.
  await condition(() => mailbox.resting || mailbox.standing !== undefined);
  if (!mailbox.standing) await mailbox.look();

  for (;;) {
    if (mailbox.parked) {
      await condition(() => !mailbox.parked || (mailbox.resting && mailbox.full), PARKED_FOR);
      await startAfresh(mailbox, input);
    }
    const { nextDuty } = mailbox.overview();
    const disturbed = () =>
      mailbox.parked !== undefined ||
      (mailbox.resting && (mailbox.over || mailbox.full)) ||
      mailbox.overview().nextDuty?.at !== nextDuty?.at;

    if (nextDuty && untilDue(nextDuty) <= 0) await mailbox.pass(nextDuty);
    else if (!nextDuty) await condition(disturbed);
    else if (!(await condition(disturbed, untilDue(nextDuty)))) await mailbox.pass(nextDuty);

    if (mailbox.resting && mailbox.over) return;
    if (mailbox.resting && mailbox.full) await continueAsNew<typeof complaintWorkflow>(input);
  }
}

/** The next run looks anew, by whatever code there is then; what was refused may be sent again under the same id. */
async function startAfresh(mailbox: Mailbox, input: ComplaintWorkflowInput): Promise<void> {
  await condition(() => mailbox.resting);
  await continueAsNew<typeof complaintWorkflow>(input);
}
