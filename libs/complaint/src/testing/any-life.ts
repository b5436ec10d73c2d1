import fc from 'fast-check';
import { complaintDecider } from '../complaint-decider';
import type { ComplaintCommand } from '../complaint';
import type { Actor } from '../envelope';
import { Rejected } from '../rejected';
import type { ComplaintState } from '../state';
import { allowedCommands } from '../steps';
import { anyCommand, anyOf, COMMAND_TYPES } from './any-command';
import { MONDAY, policy, recorded } from './given';
import { everybody, handler, intakeOfficer, supervisor, system } from './people';
import { registration } from './samples';
import { type Closing, CLOSINGS } from '../vocabulary';

/** One command given some minutes after the one before. */
interface Turn {
  /** The first that the case allows; the very first where it allows none. */
  commands: ComplaintCommand[];
  actor: Actor;
  minutes: number;
}

const minutes = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 * 24 * 60 }));
const turn = (commands: fc.Arbitrary<ComplaintCommand[]>, ...actors: Actor[]): fc.Arbitrary<Turn> =>
  fc.record({ commands, actor: fc.constantFrom(...actors), minutes });
const one = (command: fc.Arbitrary<ComplaintCommand>) => command.map((only) => [only]);

const another = { ...supervisor, staffId: 'another' };
const blind = turn(one(anyCommand), ...everybody);
const fitting = turn(
  fc
    .shuffledSubarray(COMMAND_TYPES, { minLength: 6, maxLength: 16 })
    .chain((types) => fc.tuple(...types.map(anyOf))),
  supervisor,
  another,
  handler,
);
const timely = turn(one(anyOf('PassDeadline')), system);
const opening: Turn = {
  commands: [{ type: 'RegisterComplaint', data: registration }],
  actor: intakeOfficer,
  minutes: 0,
};

/** Mostly steps that fit the case, among them any command from anybody and the passing of time. */
export const anyLife: fc.Arbitrary<Turn[]> = fc
  .tuple(
    fc.array(blind, { maxLength: 2 }),
    fc.array(fc.oneof({ weight: 6, arbitrary: fitting }, blind, timely), { maxLength: 60, size: 'max' }),
  )
  .map(([before, after]) => [...before, opening, ...after]);

const said = (command: ComplaintCommand, actor: Actor, minutes = 0): Turn => ({
  commands: [command],
  actor,
  minutes,
});
const month = fc.integer({ min: 0, max: 45 * 24 * 60 });

/** A case in handling whose handler asks, waits, warns, hears from the complainant and proposes closings, in any order. */
export const anyAdministrativeLife: fc.Arbitrary<Turn[]> = fc
  .array(
    fc.record({
      commands: fc
        .tuple(
          fc.constantFrom<ComplaintCommand['type']>(
            ...(['RequestPapers', 'TellUnsolvable', 'PauseClocks', 'RecordContact', 'ReceivePaper'] as const),
            ...(['WarnOfClosing', 'WarnOfClosing', 'ProposeResolution', 'ProposeResolution'] as const),
            ...(['RejectResolution', 'ResumeClocks'] as const),
          ),
          fc.constantFrom(...CLOSINGS),
        )
        .chain(([type, closing]) => anyOf(type).map((command) => [about(command, closing)])),
      actor: fc.constant(supervisor),
      minutes: month,
    }),
    { minLength: 10, maxLength: 60, size: 'max' },
  )
  .map((turns) => [
    opening,
    said(
      {
        type: 'ClassifyComplaint',
        data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [], severity: 'medium' },
      },
      supervisor,
    ),
    said({ type: 'AssignComplaint', data: { handlerId: handler.staffId } }, supervisor),
    ...turns,
  ]);

/** The command, where it is of a closing, of that one. */
function about(command: ComplaintCommand, closing: Closing): ComplaintCommand {
  switch (command.type) {
    case 'WarnOfClosing':
      return { ...command, data: { ...command.data, closing } };
    case 'ProposeResolution':
      return { ...command, data: { ...command.data, outcome: closing } };
    case 'PauseClocks': {
      const reason = closing === 'unreachable' ? closing : 'clarification';
      return { ...command, data: { waitsOn: 'complainant', reason } };
    }
    case 'ResumeClocks':
      return { ...command, data: {} };
    default:
      return command;
  }
}

const { decide, evolve, initial } = complaintDecider(policy);

/** Lives through the turns; tells `onTurn` what each was answered, `onState` what each single event left. */
export function live(
  turns: Turn[],
  onState: (state: ComplaintState) => void,
  onTurn: (
    given: { command: ComplaintCommand; actor: Actor; at: string },
    state: ComplaintState,
    refusal: Rejected | undefined,
  ) => void = () => undefined,
): ComplaintState {
  let state = initial;
  let now = Date.parse(MONDAY);
  for (const each of turns) {
    now += each.minutes * 60_000;
    const at = new Date(now).toISOString();
    const command = chosen(each, state);
    const answer = answerTo(command, each.actor, state, at);
    onTurn({ command, actor: each.actor, at }, state, answer instanceof Rejected ? answer : undefined);
    if (answer instanceof Rejected) continue;
    const by = each.actor.kind === 'staff' ? each.actor.staffId : 'system';
    for (const event of answer) {
      state = evolve(deepFreeze(state), deepFreeze(recorded({ ...event, by, at })));
      onState(state);
    }
  }
  return state;
}

function chosen({ commands, actor }: Turn, state: ComplaintState): ComplaintCommand {
  const allowed: string[] = allowedCommands(state, actor, policy.offices);
  return commands.find(({ type }) => allowed.includes(type)) ?? (commands[0] as ComplaintCommand);
}

/** Any error but a refusal is the rules' own fault and goes on its way. */
function answerTo(command: ComplaintCommand, actor: Actor, state: ComplaintState, at: string) {
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
