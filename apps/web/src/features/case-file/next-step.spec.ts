import type { Command, Complaint } from '../../lib/schemas';
import { FORMS } from './fields';
import { GROUPS, steps } from './next-step';

const every = Object.keys(FORMS) as Command[];
const given = (change: object) => ({ phase: 'intake', tracks: [], ...change }) as unknown as Complaint;
const main = (change: object, actions: string[] = every) => steps(given(change), actions).main;

describe('next step', () => {
  it.each<[string, object, Command]>([
    ['an emergency without action', { emergency: { status: 'raised' } }, 'RecordEmergencyAction'],
    ['a new complaint', {}, 'ClassifyComplaint'],
    ['a classified one', { phase: 'classification' }, 'AssignComplaint'],
    ['nothing open yet', { phase: 'handling', handlerId: 'a' }, 'OpenAdvocacy'],
    [
      'an advocacy',
      { phase: 'handling', handlerId: 'a', tracks: [{ kind: 'advocacy', status: 'open', log: [{}] }] },
      'RecordAdvocacyAction',
    ],
    [
      'a mediation',
      {
        phase: 'handling',
        handlerId: 'a',
        tracks: [{ kind: 'mediation', status: 'open', mediation: { sessions: 1 } }],
      },
      'SettleMediation',
    ],
    [
      'all tracks ended',
      {
        phase: 'handling',
        handlerId: 'a',
        tracks: [{ kind: 'mediation', status: 'finished', outcome: 'failed' }],
      },
      'ProposeResolution',
    ],
    [
      'a broken commitment',
      {
        phase: 'handling',
        handlerId: 'a',
        tracks: [{ kind: 'clarification', status: 'finished', outcome: 'commitment_broken' }],
      },
      'OpenSanction',
    ],
    [
      'a track on hold alone',
      { phase: 'handling', handlerId: 'a', tracks: [{ kind: 'advocacy', status: 'on_hold' }] },
      'ResumeTrack',
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
