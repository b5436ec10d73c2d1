import {
  allowedOfPerson,
  type Holdings,
  type PersonCommand,
  personDecider,
  type PersonState,
} from './person';
import { MONDAY, policy } from './testing/given';
import { administrator, handler, intakeOfficer, supervisor } from './testing/people';

const personId = 'person-1';
const held = {
  complaintId: 'c-1',
  isSubject: true,
  open: false,
  closedAt: '2020-01-01T00:00:00.000Z',
  officeId: 'PUSAT',
};
const holding = (...cases: Partial<typeof held>[]): Holdings => ({
  cases: cases.map((each) => ({ ...held, ...each })),
  contacts: [],
});
const erase = (legalBasis: string = 'subject_request') =>
  ({ type: 'ErasePerson', data: { personId, legalBasis, reference: 'B-1' } }) as PersonCommand;
const decided =
  (
    holdings: Holdings,
    command: PersonCommand,
    actor: Parameters<typeof allowedOfPerson>[0],
    state?: PersonState,
  ) =>
  () =>
    personDecider(holdings, policy).decide({ commandId: 'c', command, actor, at: MONDAY }, state);
const refusal = (reason: string) => expect.objectContaining({ name: 'Rejected', reason });

it('says who erased whom, on which basis', () => {
  expect(decided(holding({}), erase(), supervisor)()).toEqual([
    {
      type: 'PersonErased',
      data: {
        personId,
        orderedBy: supervisor.staffId,
        legalBasis: 'subject_request',
        reference: 'B-1',
        at: MONDAY,
      },
    },
  ]);
});

it('erases once', () => {
  const erased = { personId, orderedBy: 'x', legalBasis: 'retention', reference: 'B-1', at: MONDAY } as const;
  expect(decided(holding({}), erase(), supervisor, { erased })()).toEqual([]);
});

it('keeps the subject of an open case, and lets go who only complained', () => {
  expect(decided(holding({}, { open: true }), erase('court_order'), supervisor)).toThrow(
    refusal('person_in_open_case'),
  );
  const complained = holding({ open: true, isSubject: false });
  expect(decided(complained, erase('consent_withdrawn'), supervisor)()).toHaveLength(1);
  expect(decided(complained, erase('no_longer_needed'), supervisor)).toThrow(refusal('person_in_open_case'));
});

it('takes retention at its years', () => {
  expect(decided(holding({}), erase('retention'), supervisor)()).toHaveLength(1);
  const recent = holding({}, { closedAt: '2024-01-01T00:00:00.000Z' });
  expect(decided(recent, erase('retention'), supervisor)).toThrow(refusal('retention_not_over'));
});

it('keeps who works here until they are deactivated', () => {
  const staff = (active: boolean): Holdings => ({ cases: [], contacts: [], staff: { active } });
  expect(decided(staff(true), erase(), administrator)).toThrow(refusal('staff_still_active'));
  expect(decided(staff(false), erase(), administrator)()).toHaveLength(1);
});

it('is for whoever may wherever the person occurs', () => {
  const everywhere = holding({}, { officeId: 'BP3MI-BALI' });
  const bali = { ...supervisor, officeId: 'BP3MI-BALI' };
  expect(decided(everywhere, erase(), supervisor)()).toHaveLength(1);
  expect(decided(everywhere, erase(), bali)).toThrow(refusal('not_permitted'));
  expect(decided(holding({}), erase(), bali)).toThrow(refusal('person_not_found'));
  expect(decided(holding({}), erase(), handler)).toThrow(refusal('not_permitted'));
  expect(decided(holding({}), erase(), intakeOfficer)).toThrow(refusal('not_permitted'));
  expect(decided(holding(), erase(), administrator)).toThrow(refusal('person_not_found'));
});

it('lets an administrator erase what they may not read, and export only what they may', () => {
  expect(allowedOfPerson(administrator, holding({}), policy.offices)).toEqual(['ErasePerson']);
  expect(allowedOfPerson(supervisor, holding({}), policy.offices)).toEqual([
    'ErasePerson',
    'ExportPersonData',
  ]);
});
