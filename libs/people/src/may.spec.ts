import fc from 'fast-check';
import { type Action, may, type Role, ROLES } from '.';

const ACTIONS: Action[] = [
  'ReadCases',
  'LogContact',
  'ReadContacts',
  'RegisterComplaint',
  'AddNote',
  'ClassifyComplaint',
  'AssignComplaint',
  'RaiseEmergency',
  'RecordEmergencyAction',
  'EndEmergency',
  'OpenAdvocacy',
  'RecordAdvocacyAction',
  'FinishAdvocacy',
  'OpenMediation',
  'RecordMediationSession',
  'SettleMediation',
  'FailMediation',
  'ProposeResolution',
  'ApproveResolution',
  'RejectResolution',
  'ReopenComplaint',
  'ManageStaff',
  'ReadStaff',
];
const allowedTo = (...roles: Role[]) => ACTIONS.filter((action) => may({ roles }, action));
const rolesThatMay = (action: Action) => ROLES.filter((role) => may({ roles: [role] }, action));

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
  expect(allowedTo('auditor')).toEqual(['ReadCases', 'ReadContacts', 'ReadStaff']);
});

it('keeps an administrator out of the cases', () => {
  expect(allowedTo('administrator')).toEqual(['ManageStaff', 'ReadStaff']);
  expect(rolesThatMay('ManageStaff')).toEqual(['administrator']);
});

it('lets a legal aide lead an advocacy but not a mediation', () => {
  expect(allowedTo('legal_aide')).toEqual(expect.arrayContaining(['OpenAdvocacy', 'FinishAdvocacy']));
  expect(may({ roles: ['legal_aide'] }, 'OpenMediation')).toBe(false);
});

it('leaves no action to nobody', () => {
  expect(allowedTo(...ROLES)).toEqual(ACTIONS);
});

it('allows nothing without a role, nor by an unknown one', () => {
  expect(allowedTo()).toEqual([]);
  expect(ACTIONS.filter((action) => may({ roles: ['constructor', 'king'] }, action))).toEqual([]);
});

it('adds roles up', () => {
  fc.assert(
    fc.property(fc.subarray([...ROLES]), fc.constantFrom(...ACTIONS), (roles, action) => {
      expect(may({ roles }, action)).toBe(roles.some((role) => may({ roles: [role] }, action)));
    }),
  );
});
