import fc from 'fast-check';
import { complaintDecider } from '../complaint-decider';
import type { ComplaintCommand } from '../complaint';
import type { Actor } from '../envelope';
import { Rejected } from '../rejected';
import type { ComplaintState } from '../state';
import { anyCommand, anyOf } from './any-command';
import { MONDAY, policy, recorded } from './given';
import { everybody, intakeOfficer, supervisor, handler, system } from './people';

/** One command given some minutes after the one before. */
interface Turn {
  command: ComplaintCommand;
  actor: Actor;
  minutes: number;
}

const minutes = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 * 24 * 60 }));
const turn = (command: fc.Arbitrary<ComplaintCommand>, ...actors: Actor[]): fc.Arbitrary<Turn> =>
  fc.record({ command, actor: fc.constantFrom(...actors), minutes });

const proposing = turn(anyOf('ProposeResolution'), handler, supervisor);
const approving = turn(anyOf('ApproveResolution'), supervisor, { ...supervisor, staffId: 'another' });

/** Commands in no order, after the first ones in order so that most lives come past intake. */
export const anyLife: fc.Arbitrary<Turn[]> = fc
  .tuple(
    turn(anyOf('RegisterComplaint'), intakeOfficer),
    fc.array(turn(anyCommand, ...everybody), { maxLength: 2 }),
    turn(anyOf('ClassifyComplaint'), handler),
    turn(anyOf('AssignComplaint'), supervisor),
    fc.array(
      fc.oneof(
        turn(anyCommand, ...everybody),
        turn(anyCommand, supervisor, handler),
        turn(anyOf('PassDeadline'), system),
        proposing,
        approving,
      ),
      { maxLength: 30 },
    ),
  )
  .map(([first, some, second, third, rest]) => [first, ...some, second, third, ...rest]);

const { decide, evolve, initial } = complaintDecider(policy);

/** Lives through the turns; tells `onTurn` what each was answered, `onState` what each single event left. */
export function live(
  turns: Turn[],
  onState: (state: ComplaintState) => void,
  onTurn: (turn: Turn, state: ComplaintState, refusal: Rejected | undefined) => void = () => undefined,
): ComplaintState {
  let state = initial;
  let now = Date.parse(MONDAY);
  for (const each of turns) {
    now += each.minutes * 60_000;
    const at = new Date(now).toISOString();
    const answer = answerTo(each, state, at);
    onTurn(each, state, answer instanceof Rejected ? answer : undefined);
    if (answer instanceof Rejected) continue;
    const by = each.actor.kind === 'staff' ? each.actor.staffId : 'system';
    for (const event of answer) {
      state = evolve(deepFreeze(state), deepFreeze(recorded({ ...event, by, at })));
      onState(state);
    }
  }
  return state;
}

/** Any error but a refusal is the rules' own fault and goes on its way. */
function answerTo({ command, actor }: Turn, state: ComplaintState, at: string) {
  try {
    return decide({ commandId: 'command', command, actor, at }, state);
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
