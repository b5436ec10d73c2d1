import { type ComplaintEvent, type ComplaintState, evolve, type Recorded } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import type { Standing } from '@suaka/temporal';
import { standingOf } from './record-decision';

/** The case as the log has it; `undefined` where it has none. */
export const readStanding =
  (log: EventLog) =>
  async (complaintId: string): Promise<Standing | undefined> => {
    let state: ComplaintState;
    let last = { revision: '-1', position: '0' };
    for await (const event of log.readStream(`complaint-${complaintId}`)) {
      state = evolve(state, event as Recorded<ComplaintEvent>);
      last = event;
    }
    return state && standingOf(state, { revision: last.revision, position: last.position });
  };
