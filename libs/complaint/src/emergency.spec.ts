import type { ComplaintCommand } from './complaint';
import { given, MONDAY } from './testing/given';
import { auditor, dutyOfficer, handler, intakeOfficer, legalAide } from './testing/people';
import {
  breached,
  cancelled,
  emergencyRaised,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  met,
  plain,
  started,
} from './testing/samples';
import type { Told } from './testing/given';

const raise: ComplaintCommand = { type: 'RaiseEmergency', data: { reason: 'Disekap' } };
const act: ComplaintCommand = { type: 'RecordEmergencyAction', data: { action: 'KBRI dihubungi' } };
const end: ComplaintCommand = { type: 'EndEmergency', data: { note: 'Sudah di penampungan' } };

const acted: Told = { type: 'EmergencyActionRecorded', data: { action: 'KBRI dihubungi' } };
const ended: Told = { type: 'EmergencyEnded', data: { note: 'Sudah di penampungan' } };
const clock = 'emergency_first_action';
const inEmergency: Told[] = [...inIntake, emergencyRaised, started(clock)];

describe('raising an emergency', () => {
  it.each([
    ['intake', inIntake],
    ['classification', inClassification],
    ['handling', inHandling],
    ['resolution', inResolution],
  ])('starts its clock at once, in %s', (_, events) => {
    given(...events)
      .when(raise, intakeOfficer)
      .then(plain(emergencyRaised), started(clock));
  });

  it('is for one emergency at a time', () => {
    given(...inEmergency)
      .when(raise)
      .refused('emergency_already_raised');
    given(...inEmergency, acted, met(clock))
      .when(raise)
      .refused('emergency_already_raised');
  });

  it('starts a second clock for a second emergency', () => {
    given(...inEmergency, acted, met(clock), ended)
      .when(raise)
      .then(plain(emergencyRaised), started(clock, 2));
  });

  it('needs an open case and a person of it', () => {
    given(...inClosed)
      .when(raise)
      .refused('complaint_closed');
    given(...inIntake)
      .when(raise, auditor)
      .refused('not_permitted');
  });
});

describe('acting on it', () => {
  it('meets the clock the first time', () => {
    given(...inEmergency)
      .when(act, dutyOfficer)
      .then(plain(acted), met(clock));
    given(...inEmergency, acted, met(clock))
      .when(act, dutyOfficer)
      .then(plain(acted));
  });

  it('still meets a clock that was breached, and keeps the breach', () => {
    const late = '2026-11-02T04:00:00.000Z';
    given(...inEmergency, breached(clock))
      .when(act, dutyOfficer, late)
      .then(plain(acted), met(clock, late));
    const state = given(...inEmergency, breached(clock), { ...acted, at: late }, met(clock, late)).state();
    expect(state?.clocks[1]).toMatchObject({
      status: 'met',
      endedAt: late,
      breachedAt: '2026-11-02T03:15:00.000Z',
    });
  });

  it('needs an emergency, and a person for it', () => {
    given(...inIntake)
      .when(act)
      .refused('no_emergency');
    given(...inEmergency, ended, cancelled(clock))
      .when(act)
      .refused('no_emergency');
    given(...inEmergency)
      .when(act, legalAide)
      .refused('not_permitted');
  });
});

describe('ending it', () => {
  it('cancels a clock that still runs', () => {
    given(...inEmergency)
      .when(end)
      .then(plain(ended), cancelled(clock));
    given(...inEmergency, acted, met(clock))
      .when(end)
      .then(plain(ended));
  });

  it('leaves the case’s other clocks running', () => {
    const state = given(...inEmergency, ended, cancelled(clock)).state();
    expect(state?.clocks.map(({ status }) => status)).toEqual(['running', 'cancelled']);
  });

  it('needs an emergency', () => {
    given(...inHandling)
      .when(end)
      .refused('no_emergency');
    given(...inClosed)
      .when(end)
      .refused('complaint_closed');
  });
});

it('is kept in the case with what was done, by whom', () => {
  expect(given(...inEmergency, acted).state()?.emergency).toEqual({
    status: 'acted_on',
    raisedAt: MONDAY,
    reason: 'Disekap',
    actions: [{ at: MONDAY, by: handler.staffId, action: 'KBRI dihubungi' }],
  });
});
