import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Duty, Phase, Submitted } from '@suaka/complaint';

export interface ComplaintWorkflowInput {
  /** UUID; stream `complaint-<id>`, workflow id `complaint-<id>`. */
  complaintId: string;
}

/** What the workflow needs to know of a case after a decision; ids, phases and instants only. */
export interface Standing {
  /** Revision and commit position of the last event that the command led to, decimal text. */
  revision: string;
  position: string;
  phase: Phase;
  closed: boolean;
  duties: Duty[];
}

/** The answer to a command. */
export interface CommandReceipt {
  revision: string;
  position: string;
}

/** Type of the failure by which a command is turned away untaken, to be sent again at once. */
export const STARTING_AFRESH = 'StartingAfresh';

/** What people see of a case in Temporal's own tools. */
export interface Overview {
  phase?: Phase;
  nextDuty?: Duty;
  /** Why nothing can be done for the case: names the event that the worker does not know. */
  parked?: string;
}

export const submitCommand = defineUpdate<CommandReceipt, [Submitted]>('submitCommand');
/** The case may have moved on without its workflow: it is to look at the log. */
export const lookAgain = defineSignal('lookAgain');
export const overview = defineQuery<Overview>('overview');

/** Search attribute by which cases are found in Temporal's own tools. */
export const complaintPhase = defineSearchAttributeKey('ComplaintPhase', SearchAttributeType.KEYWORD);
