import { allowedCommands } from './steps';
import { given, policy } from './testing/given';
import { administrator, auditor, handler, intakeOfficer, supervisor, system } from './testing/people';
import {
  advocacyOpened,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  proposed,
} from './testing/samples';

const papers = ['AttachDocument', 'RecordScan'];
const always = ['AddNote', ...papers, 'ClassifyComplaint'];
const consent = ['RecordConsent', 'WithdrawConsent'];
const kept = [
  'AmendComplaint',
  'AddTask',
  'ReceivePaper',
  'RequestPapers',
  'TellUnsolvable',
  'RecordContact',
];

it('offers a handler what the phase is for', () => {
  const offered = (...events: typeof inIntake) =>
    allowedCommands(given(...events).state(), handler, policy.offices);
  expect(offered()).toEqual(['RegisterComplaint']);
  const early = [...always, 'RaiseEmergency', ...kept, 'PauseClocks', ...consent];
  expect(offered(...inIntake)).toEqual(early);
  expect(offered(...inClassification)).toEqual(early);
  expect(offered(...inHandling)).toEqual([
    ...always,
    'RaiseEmergency',
    ...['OpenConsultation', 'OpenClarification', 'OpenMediation', 'OpenAdvocacy'],
    ...['OpenRepatriation', 'OpenInsuranceClaim', 'OpenSanction'],
    ...kept,
    'PauseClocks',
    ...['ProposeResolution', 'WithdrawComplaint'],
    ...consent,
  ]);
  expect(offered(...inHandling, advocacyOpened)).toEqual([
    ...always,
    'RaiseEmergency',
    ...['OpenConsultation', 'OpenClarification', 'OpenMediation'],
    ...['RecordAdvocacyAction', 'RecordHearing', 'FinishAdvocacy'],
    ...['OpenRepatriation', 'OpenInsuranceClaim', 'OpenSanction', 'PutTrackOnHold', 'AbandonTrack'],
    ...kept,
    'PauseClocks',
    ...consent,
  ]);
  expect(offered(...inResolution)).toEqual(early);
  expect(offered(...inClosed)).toEqual(['AddNote', ...papers, 'RecordSatisfaction']);
});

it('offers a supervisor the rulings, but never on an own proposal', () => {
  const offered = (...events: typeof inIntake) =>
    allowedCommands(given(...events).state(), supervisor, policy.offices);
  expect(offered(...inClassification)).toContain('AssignComplaint');
  expect(offered(...inResolution)).toEqual(expect.arrayContaining(['ApproveResolution', 'RejectResolution']));
  const own = offered(...inHandling, { ...proposed, by: supervisor.staffId });
  expect(own).toContain('RejectResolution');
  expect(own).not.toContain('ApproveResolution');
  expect(offered(...inClosed)).toEqual(['AddNote', ...papers, 'ReopenComplaint', 'RecordSatisfaction']);
});

it('offers nothing to those who only look on, nor to the system', () => {
  for (const actor of [auditor, administrator, system]) {
    for (const events of [[], inIntake, inHandling, inResolution, inClosed]) {
      expect(allowedCommands(given(...events).state(), actor, policy.offices)).toEqual([]);
    }
  }
});

it('offers an intake officer no handling', () => {
  expect(allowedCommands(given(...inHandling).state(), intakeOfficer, policy.offices)).toEqual([
    ...always,
    'RaiseEmergency',
    'AmendComplaint',
    ...['ReceivePaper', 'RequestPapers', 'RecordContact'],
    'PauseClocks',
    ...consent,
  ]);
});
