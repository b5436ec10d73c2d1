import { loadPolicy } from '@suaka/policy';
import { complaintDecider } from '../complaint-decider';
import type { ComplaintCommand, ComplaintEvent } from '../complaint';
import type { Actor, Recorded } from '../envelope';
import type { ComplaintState } from '../state';
import { handler } from './people';

export const policy = loadPolicy();
const { decide, evolve, initial } = complaintDecider(policy);

/** Monday, 10:00 in Jakarta: where every history here begins and, unless told, every command is given. */
export const MONDAY = '2026-11-02T03:00:00.000Z';

/** An event with who caused it and when, where that matters. */
export type Told = ComplaintEvent & { by?: string; at?: string };

export const recorded = ({ by = handler.staffId, at = MONDAY, ...event }: Told, index = 0): Recorded => ({
  ...event,
  eventId: `event-${index}`,
  metadata: { schema: 1, commandId: `command-${index}`, actor: by === 'system' ? by : `staff:${by}`, at },
  streamId: 'complaint-sample',
  revision: String(index),
  position: String(index),
});

export const fold = (events: Told[]): ComplaintState =>
  events.map((event, index) => recorded(event, index)).reduce(evolve, initial);

/** given(events).when(command).then(events) */
export const given = (...events: Told[]) => ({
  when: (command: ComplaintCommand, actor: Actor = handler, at = MONDAY) => {
    const decided = () => decide({ commandId: 'command', command, actor, at }, fold(events));
    return {
      then: (...expected: ComplaintEvent[]) => expect(decided()).toEqual(expected),
      events: decided,
      thenNothing: () => expect(decided()).toEqual([]),
      refused: (reason: string, field?: string) =>
        expect(decided).toThrow(expect.objectContaining({ name: 'Rejected', reason, field })),
    };
  },
  state: () => fold(events),
});
