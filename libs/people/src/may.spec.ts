import fc from 'fast-check';
import { type Action, ACTIONS, may, type Role, ROLES } from '.';

const of = (...roles: string[]) => ({ staffId: 'me', officeId: 'PUSAT', roles });
const allowedTo = (...roles: Role[]) => ACTIONS.filter((action) => may(of(...roles), action));
const rolesThatMay = (action: Action) => ROLES.filter((role) => may(of(role), action));

it('lets everybody who works on cases raise an emergency', () => {
  expect(rolesThatMay('RaiseEmergency')).toEqual([
    'intake_officer',
    'case_handler',
    'legal_aide',
    'supervisor',
    'duty_officer',
  ]);
});

it.each<[Action]>([['AssignComplaint'], ['ApproveResolution'], ['RejectResolution'], ['ReopenComplaint']])(
  'leaves %s to the supervisor',
  (action) => {
    expect(rolesThatMay(action)).toEqual(['supervisor']);
  },
);

it('lets an auditor read and do nothing else', () => {
  expect(allowedTo('auditor')).toEqual([
    'ReadCases',
    'ReadContacts',
    'ReadStaff',
    'ReadStaffHistory',
    'ReadOpenings',
    'ReadPolicy',
  ]);
});

it('keeps an administrator out of the cases', () => {
  expect(allowedTo('administrator')).toEqual([
    'ErasePerson',
    'ExportPersonData',
    'ManageStaff',
    'ReadStaff',
    'ManageServices',
    'ReadStaffHistory',
    'ManageOrganisation',
    'ReadPolicy',
    'ManagePolicy',
  ]);
  expect(rolesThatMay('ManageStaff')).toEqual(['administrator']);
});

it('lets a legal aide lead an advocacy but not a mediation', () => {
  expect(allowedTo('legal_aide')).toEqual(expect.arrayContaining(['OpenAdvocacy', 'FinishAdvocacy']));
  expect(may(of('legal_aide'), 'OpenMediation')).toBe(false);
});

it('leaves no action to nobody', () => {
  expect(allowedTo(...ROLES)).toEqual(ACTIONS);
});

it('allows nothing without a role, nor by an unknown one', () => {
  expect(allowedTo()).toEqual([]);
  expect(ACTIONS.filter((action) => may(of('constructor', 'king'), action))).toEqual([]);
});

it('adds roles up', () => {
  fc.assert(
    fc.property(fc.subarray([...ROLES]), fc.constantFrom(...ACTIONS), (roles, action) => {
      expect(may(of(...roles), action)).toBe(roles.some((role) => may(of(role), action)));
    }),
  );
});
