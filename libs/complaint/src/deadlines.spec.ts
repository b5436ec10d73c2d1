import type { ComplaintCommand } from './complaint';
import { duties } from './duties';
import { given, type Told } from './testing/given';
import { handler, supervisor, system } from './testing/people';
import {
  breached,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  met,
  registered,
  started,
  warned,
} from './testing/samples';
import type { ClockName } from './vocabulary';

const WARN = '2026-11-04T09:00:00.000Z';
const DUE = '2026-11-05T03:00:00.000Z';
const pass = (stage: 'warning' | 'breach', clockId = 'verification-1'): ComplaintCommand => ({
  type: 'PassDeadline',
  data: { clockId, stage },
});
const at = (...events: Told[]) => ({
  passing: (stage: 'warning' | 'breach', instant: string, clockId?: string) =>
    given(...events).when(pass(stage, clockId), system, instant),
});

describe('passing a deadline', () => {
  it('warns, and breaches, at its instant', () => {
    at(...inIntake)
      .passing('warning', WARN)
      .then(warned('verification'));
    at(...inIntake, warned('verification'))
      .passing('breach', DUE)
      .then(breached('verification'));
  });

  it('keeps when it was seen where that was later', () => {
    const later = '2026-11-05T09:00:00.000Z';
    at(...inIntake)
      .passing('breach', later)
      .then(breached('verification', later));
  });

  it('is nothing before its instant', () => {
    at(...inIntake)
      .passing('warning', '2026-11-04T08:59:59.999Z')
      .thenNothing();
    at(...inIntake)
      .passing('breach', '2026-11-05T02:59:59.999Z')
      .thenNothing();
  });

  it('is nothing the second time, and no warning comes after the breach', () => {
    at(...inIntake, warned('verification'))
      .passing('warning', DUE)
      .thenNothing();
    at(...inIntake, breached('verification'))
      .passing('breach', DUE)
      .thenNothing();
    at(...inIntake, breached('verification'))
      .passing('warning', DUE)
      .thenNothing();
  });

  it('is nothing once the clock has ended, nor for a clock that there is not', () => {
    at(...inClassification)
      .passing('breach', DUE)
      .thenNothing();
    at(...inClosed)
      .passing('breach', '2027-01-01T00:00:00.000Z', 'completion-1')
      .thenNothing();
    at(...inIntake)
      .passing('breach', DUE, 'completion-9')
      .thenNothing();
  });

  it('is told by the system alone, of a case that there is', () => {
    for (const actor of [handler, supervisor])
      given(...inIntake)
        .when(pass('breach'), actor, DUE)
        .refused('not_permitted');
    at().passing('breach', DUE).refused('complaint_not_found');
  });

  it('is the only thing that the system does', () => {
    given(...inIntake)
      .when({ type: 'AddNote', data: { text: 'Catatan' } }, system)
      .refused('not_permitted');
  });
});

describe('duties', () => {
  const duty = (stage: 'warning' | 'breach', instant: string, clock: ClockName = 'verification') => ({
    kind: 'deadline',
    clockId: `${clock}-1`,
    stage,
    at: instant,
  });

  it('are the warning and the breach of a running clock, the breach of a warned one, and no more', () => {
    expect(duties(given(...inIntake).state())).toEqual([duty('warning', WARN), duty('breach', DUE)]);
    expect(duties(given(...inIntake, warned('verification')).state())).toEqual([duty('breach', DUE)]);
    expect(duties(given(...inIntake, breached('verification')).state())).toEqual([]);
  });

  it('come soonest first, over all clocks', () => {
    const state = given(...inIntake, started('completion'), started('emergency_first_action')).state();
    expect(duties(state).map((each) => each.at)).toEqual([...duties(state).map((each) => each.at)].sort());
    expect(duties(state)).toHaveLength(6);
  });

  it('are none where there is no case, no clock, or the case is closed', () => {
    expect(duties(undefined)).toEqual([]);
    expect(duties(given(registered).state())).toEqual([]);
    expect(duties(given(...inHandling, met('completion'), met('overall')).state())).toEqual([]);
    expect(duties(given(...inClosed, started('completion', 2)).state())).toEqual([]);
  });
});
