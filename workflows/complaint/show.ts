import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { complaintPhase, type Overview } from '../messages';

/** Makes a case visible where Temporal people look; ids, phases and instants only. */
export function show({ phase: reached, nextDuty, parked }: Overview): void {
  const phase = parked ? 'parked' : reached;
  // An upsert at every step would cost a fifth of the throughput.
  if (phase && workflowInfo().typedSearchAttributes.get(complaintPhase) !== phase) {
    upsertSearchAttributes([{ key: complaintPhase, value: phase }]);
  }
  const next = nextDuty ? `${nextDuty.stage} of ${nextDuty.clockId} at ${nextDuty.at}` : 'none';
  setCurrentDetails(`phase: ${phase ?? 'unknown'}\n\nnext deadline: ${next}${parked ? `\n\n${parked}` : ''}`);
}
