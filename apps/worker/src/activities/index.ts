import type { EventLog } from '@suaka/event-log';
import type { Policy } from '@suaka/policy';
import type { ComplaintActivities } from '@suaka/temporal';
import { readStanding } from './read-standing';
import { recordDecision } from './record-decision';

export const complaintActivities = (log: EventLog, policy: Policy): ComplaintActivities => ({
  recordDecision: recordDecision(log, policy),
  readStanding: readStanding(log),
});
