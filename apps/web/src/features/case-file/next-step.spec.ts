import type { Command, Complaint } from '../../lib/schemas';
import { FORMS } from './fields';
import { GROUPS, steps } from './next-step';

const every = Object.keys(FORMS) as Command[];
const given = (change: object) =>
  ({ phase: 'intake', advocacies: [], mediations: [], ...change }) as unknown as Complaint;
const main = (change: object, actions: string[] = every) => steps(given(change), actions).main;

describe('next step', () => {
  it.each<[string, object, Command]>([
    ['an emergency without action', { emergency: { status: 'raised' } }, 'RecordEmergencyAction'],
    ['a new complaint', {}, 'ClassifyComplaint'],
    ['a classified one', { phase: 'classification' }, 'AssignComplaint'],
    ['nothing open yet', { phase: 'handling', handlerId: 'a' }, 'OpenAdvocacy'],
    [
      'an advocacy',
      { phase: 'handling', handlerId: 'a', advocacies: [{ status: 'open', actions: [] }] },
      'RecordAdvocacyAction',
    ],
    [
      'a mediation',
      { phase: 'handling', handlerId: 'a', mediations: [{ status: 'open', sessions: [{}] }] },
      'SettleMediation',
    ],
    [
      'all tracks ended',
      { phase: 'handling', handlerId: 'a', mediations: [{ status: 'failed' }] },
      'ProposeResolution',
    ],
    ['a proposal', { phase: 'resolution' }, 'ApproveResolution'],
  ])('of %s', (_, state, command) => expect(main(state)).toBe(command));

  it('is none that is not allowed', () => {
    expect(main({ phase: 'resolution' }, ['AddNote'])).toBeUndefined();
    expect(main({ phase: 'closed' })).toBeUndefined();
  });

  it('offers every other allowed step once', () => {
    const { main: first, others } = steps(given({}), [...every, 'ReadCases']);
    expect([first, ...others.flatMap(({ commands }) => commands)].sort()).toEqual([...every].sort());
    expect(Object.values(GROUPS).flat().sort()).toEqual([...every].sort());
  });
});
