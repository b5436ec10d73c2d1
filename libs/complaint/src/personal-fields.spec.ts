import { complaintDecider } from './complaint-decider';
import { personalFields } from './personal-fields';
import { fold, policy } from './testing/given';
import { classified, inIntake, plain, registered, worker } from './testing/samples';
import { EVENT_TYPES } from './upcast';

it('says of every event type what is personal in it', () => {
  expect(EVENT_TYPES.filter((type) => !personalFields[type])).toEqual([]);
  expect(Object.keys(personalFields)).toEqual(expect.arrayContaining(['StaffRegistered', 'PasswordSet']));
});

it('seals complainant and worker each under their own key, free text under the subject’s', () => {
  expect(personalFields.ComplaintRegistered).toMatchObject({
    'complainant.name': 'complainant.personId',
    'worker.passportNumber': 'worker.personId',
    narrative: 'subject',
  });
});

it('steps into lists', () => {
  expect(personalFields.MediationSessionRecorded).toEqual({ 'attendance.*': 'subject', minutes: 'subject' });
});

it('names the worker as the subject, from the first event on', () => {
  const { subject } = complaintDecider(policy);
  expect(subject(undefined, [plain(registered)])).toBe(worker.personId);
  expect(subject(fold(inIntake), [plain(classified)])).toBe(worker.personId);
  expect(subject(undefined, [])).toBeUndefined();
});
