import { given } from './testing/given';
import { auditor, dutyOfficer, everybody, handler, intakeOfficer, legalAide, system } from './testing/people';
import { inClosed, inIntake, plain, registered, registration, started } from './testing/samples';
import type { ComplaintCommand } from './complaint';

const register = (change: Partial<typeof registration> = {}): ComplaintCommand => ({
  type: 'RegisterComplaint',
  data: { ...registration, ...change },
});
const note: ComplaintCommand = { type: 'AddNote', data: { text: 'Keluarga menelepon lagi' } };

describe('registering a complaint', () => {
  it('starts the verification clock', () => {
    given().when(register(), intakeOfficer).then(plain(registered), started('verification'));
  });

  it('counts in the office’s own time zone', () => {
    const [, clock] = given()
      .when(register({ officeId: 'BP3MI-PAPUA' }), intakeOfficer, '2026-11-06T21:30:00.000Z')
      .events();
    // Saturday 06:30 in Jayapura: Monday, Tuesday, Wednesday.
    expect(clock?.data).toMatchObject({ dueAt: '2026-11-11T15:00:00.000Z' });
  });

  it('needs no identity number, no name and no telephone number', () => {
    const sparse = {
      complainant: { personId: 'person-1', kind: 'anonymous' as const },
      worker: { personId: 'person-2', placement: 'unknown' as const },
    };
    expect(given().when(register(sparse), intakeOfficer).events()).toHaveLength(2);
  });

  it('takes each category once', () => {
    const [event] = given()
      .when(register({ categories: ['OTHER', 'ABUSE', 'OTHER'] }), intakeOfficer)
      .events();
    expect(event?.data).toMatchObject({ categories: ['OTHER', 'ABUSE'] });
  });

  it('refuses a category or an office that the policy does not know', () => {
    given()
      .when(register({ categories: ['OTHER', 'NOISE'] }), intakeOfficer)
      .refused('unknown_category', 'categories.1');
    given()
      .when(register({ officeId: 'ATLANTIS' }), intakeOfficer)
      .refused('unknown_office', 'officeId');
  });

  it('happens once', () => {
    given(...inIntake)
      .when(register(), intakeOfficer)
      .refused('already_registered');
  });

  it.each([legalAide, auditor, system])('is not for %p', (actor) => {
    given().when(register(), actor).refused('not_permitted');
  });

  it('leaves a case in intake', () => {
    expect(given(...inIntake).state()).toMatchObject({
      ticketNumber: registration.ticketNumber,
      phase: 'intake',
      reportedCategories: ['UNPAID_WAGES'],
      registeredBy: intakeOfficer.staffId,
      clocks: [{ clockId: 'verification-1', status: 'running' }],
    });
  });
});

describe('a note', () => {
  it('is added at any time, also to a closed case', () => {
    for (const events of [inIntake, inClosed])
      given(...events)
        .when(note)
        .then({ type: 'NoteAdded', data: note.data as never });
  });

  it('needs a complaint and a person of the case', () => {
    given().when(note).refused('complaint_not_found');
    given(...inIntake)
      .when(note, auditor)
      .refused('not_permitted');
    given(...inIntake)
      .when(note, dutyOfficer)
      .then({ type: 'NoteAdded', data: note.data as never });
  });

  it('keeps who wrote it and when', () => {
    const at = '2026-11-02T04:00:00.000Z';
    expect(given(...inIntake, { type: 'NoteAdded', data: { text: 'Catatan' }, at }).state()?.notes).toEqual([
      { at, by: handler.staffId, text: 'Catatan' },
    ]);
  });
});

it('tells nobody without permission whether there is such a complaint', () => {
  const outsiders = everybody.filter((actor) => actor === auditor || actor === system);
  for (const actor of outsiders) given().when(note, actor).refused('not_permitted');
});
