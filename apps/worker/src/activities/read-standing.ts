import { type ComplaintEvent, type ComplaintState, evolve, isKnown, type Recorded } from '@suaka/complaint';
import { type EventLog, UnknownEvent } from '@suaka/event-log';
import type { Standing } from '@suaka/temporal';
import { asAnswer } from './as-answer';
import { standingOf } from './record-decision';

/** The case as the log has it; `undefined` where it has none. */
export const readStanding =
  (log: EventLog) =>
  async (complaintId: string): Promise<Standing | undefined> => {
    let state: ComplaintState;
    let last = { revision: '-1', position: '0' };
    for await (const event of log.readStream(`complaint-${complaintId}`)) {
      const { streamId, revision, position, type } = event;
      if (!isKnown(event)) throw asAnswer(new UnknownEvent(streamId, revision, type));
      state = evolve(state, event as Recorded<ComplaintEvent>);
      last = { revision, position };
    }
    return state && standingOf(state, last);
  };
