import type { ComplaintCommand } from './complaint';
import type { ConsentRecorded, RecordConsent } from './consent';
import { duties } from './duties';
import { given, MONDAY } from './testing/given';
import { handler, supervisor } from './testing/people';
import { breached, cancelled, inClosed, inHandling, met, started } from './testing/samples';

const consent: RecordConsent['data'] = { party: 'worker', means: 'form', scopes: ['handling'] };
const record: RecordConsent = { type: 'RecordConsent', data: consent };
const recorded: ConsentRecorded = { type: 'ConsentRecorded', data: consent };
const by = (party: 'worker' | 'complainant') => ({ party, means: 'oral' }) as const;
const withdraw = (party: 'worker' | 'complainant') => ({ type: 'WithdrawConsent', data: by(party) }) as const;
const withdrawn = (party: 'worker' | 'complainant') =>
  ({ type: 'ConsentWithdrawn', data: by(party) }) as const;
const stop = { type: 'StopProcessing', data: {} } as const;
const stopped = { type: 'ProcessingStopped', data: {} } as const;
const inWithdrawal = [...inHandling, withdrawn('worker'), started('stop_processing')];
const inRestriction = [...inWithdrawal, { ...stopped, by: supervisor.staffId }, met('stop_processing')];

it('is recorded, with how and for what', () => {
  given(...inHandling)
    .when(record)
    .then(recorded);
  expect(given(...inHandling, recorded).state()?.consents).toEqual([{ ...consent, givenAt: MONDAY }]);
});

it('once withdrawn starts the clock of 3 × 24 hours, also where it was never recorded', () => {
  given(...inHandling)
    .when(withdraw('worker'))
    .then(withdrawn('worker'), started('stop_processing'));
  expect(duties(given(...inWithdrawal).state()).map(({ clockId }) => clockId)).toContain('stop_processing-1');
});

it('is withdrawn once by each party, and starts one clock', () => {
  given(...inWithdrawal)
    .when(withdraw('worker'))
    .refused('consent_already_withdrawn', 'party');
  given(...inWithdrawal)
    .when(withdraw('complainant'))
    .then(withdrawn('complainant'));
});

it('given anew ends the clock, unless the other party still withholds it', () => {
  given(...inWithdrawal)
    .when(record)
    .then(recorded, cancelled('stop_processing'));
  given(...inWithdrawal, withdrawn('complainant'))
    .when(record)
    .then(recorded);
});

describe('stopping the processing', () => {
  it('is for the supervisor, after a withdrawal, and meets the clock', () => {
    given(...inWithdrawal)
      .when(stop, supervisor)
      .then(stopped, met('stop_processing'));
    given(...inWithdrawal)
      .when(stop, handler)
      .refused('not_permitted');
    given(...inHandling)
      .when(stop, supervisor)
      .refused('consent_not_withdrawn');
    given(...inRestriction)
      .when(stop, supervisor)
      .refused('processing_stopped');
  });

  it('too late is told', () => {
    const late = '2026-11-05T03:00:01.000Z';
    given(...inWithdrawal)
      .when(stop, supervisor, late)
      .then(stopped, breached('stop_processing', late), met('stop_processing', late));
  });

  it.each<ComplaintCommand>([
    { type: 'AddNote', data: { text: 'x' } },
    { type: 'OpenAdvocacy', data: { goal: 'x' } },
    { type: 'OpenMediation', data: { parties: ['x'] } },
  ])('leaves no room for $type', (command) => {
    given(...inRestriction)
      .when(command, supervisor)
      .refused('processing_stopped');
  });

  it('leaves room to close, and to save a life', () => {
    const proposal = { outcome: 'withdrawn', summary: 'Dicabut' } as const;
    given(...inRestriction)
      .when({ type: 'ProposeResolution', data: proposal })
      .then({ type: 'ResolutionProposed', data: proposal });
    expect(
      given(...inRestriction)
        .when({ type: 'RaiseEmergency', data: { reason: 'x' } })
        .events()[0]?.type,
    ).toBe('EmergencyRaised');
  });

  it('is undone by consent given anew', () => {
    const state = given(...inRestriction, recorded).state();
    expect(state?.restrictedAt).toBeUndefined();
  });
});

it('is past where the case is closed', () => {
  given(...inClosed)
    .when(withdraw('worker'))
    .refused('complaint_closed');
});
