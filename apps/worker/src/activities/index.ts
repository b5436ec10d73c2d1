import type { EventLog } from '@suaka/event-log';
import type { ComplaintActivities } from '@suaka/temporal';
import { readStanding } from './read-standing';
import { recordDecision } from './record-decision';
import type { Rules } from './rules';

export const complaintActivities = (log: EventLog, rules: Rules): ComplaintActivities => ({
  recordDecision: recordDecision(log, rules),
  readStanding: readStanding(log),
});
