import type { ComplaintCommand } from './complaint';
import { given } from './testing/given';
import { handler, intakeOfficer, legalAide, supervisor } from './testing/people';
import {
  assigned,
  breached,
  classified,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  met,
  plain,
  started,
} from './testing/samples';

const classify = (data: object = {}): ComplaintCommand => ({
  type: 'ClassifyComplaint',
  data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [], ...data },
});
const assign: ComplaintCommand = { type: 'AssignComplaint', data: { handlerId: handler.staffId } };

describe('classifying', () => {
  it('meets verification, starts completion and the overall limit, and takes the category’s own severity', () => {
    given(...inIntake)
      .when(classify())
      .then(plain(classified), met('verification'), started('completion'), started('overall'));
  });

  it('may set another severity', () => {
    const [event] = given(...inIntake)
      .when(classify({ severity: 'high' }))
      .events();
    expect(event?.data).toMatchObject({ severity: 'high' });
  });

  it('lists each further category once, and not the main one', () => {
    const further = ['ABUSE', 'UNPAID_WAGES', 'OTHER', 'ABUSE'];
    const [event] = given(...inIntake)
      .when(classify({ furtherCategories: further }))
      .events();
    expect(event?.data).toMatchObject({ furtherCategories: ['ABUSE', 'OTHER'] });
  });

  it('tells a breach that nobody saw before it meets a late clock', () => {
    const late = '2026-11-05T03:00:00.001Z';
    const [, ...clocks] = given(...inIntake)
      .when(classify(), handler, late)
      .events();
    expect(clocks.slice(0, 2)).toEqual([breached('verification', late), met('verification', late)]);
  });

  it('is in time at the very instant of the limit, and tells a known breach no second time', () => {
    const due = '2026-11-05T03:00:00.000Z';
    expect(
      given(...inIntake)
        .when(classify(), handler, due)
        .events()[1],
    ).toEqual(met('verification', due));
    const [, ...clocks] = given(...inIntake, breached('verification'))
      .when(classify(), handler, '2026-11-06T03:00:00.000Z')
      .events();
    expect(clocks.map(({ type }) => type)).toEqual(['ClockMet', 'ClockStarted', 'ClockStarted']);
  });

  it.each([
    ['classification', inClassification],
    ['handling', inHandling],
    ['resolution', inResolution],
  ] as const)('may be repeated in %s, and then leaves phase and clocks alone', (phase, events) => {
    const again = { mainCategory: 'ABUSE', furtherCategories: ['OTHER'], severity: 'emergency' as const };
    given(...events)
      .when(classify(again))
      .then({ type: 'ComplaintClassified', data: again });
    const before = given(...events).state();
    expect(given(...events, { type: 'ComplaintClassified', data: again }).state()).toEqual({
      ...before,
      ...again,
      phase,
    });
  });

  it('refuses what the policy does not know, by field', () => {
    const when = (data: object) => given(...inIntake).when(classify(data));
    when({ mainCategory: 'NOISE' }).refused('unknown_category', 'mainCategory');
    when({ mainCategory: 'NOISE', severity: 'low' }).refused('unknown_category', 'mainCategory');
    when({ furtherCategories: ['ABUSE', 'NOISE'] }).refused('unknown_category', 'furtherCategories.1');
  });

  it('is refused in a closed case, without one, and to others', () => {
    given(...inClosed)
      .when(classify())
      .refused('complaint_closed');
    given().when(classify()).refused('complaint_not_found');
    given(...inIntake)
      .when(classify(), legalAide)
      .refused('not_permitted');
    expect(
      given(...inIntake)
        .when(classify(), intakeOfficer)
        .events(),
    ).toHaveLength(4);
  });
});

describe('assigning', () => {
  it('opens the handling', () => {
    given(...inClassification)
      .when(assign, supervisor)
      .then(plain(assigned));
    expect(given(...inHandling).state()).toMatchObject({ phase: 'handling', handlerId: handler.staffId });
  });

  it('names whom it is taken from', () => {
    const other: ComplaintCommand = { type: 'AssignComplaint', data: { handlerId: 'another' } };
    const data = { handlerId: 'another', previousHandlerId: handler.staffId };
    given(...inResolution)
      .when(other, supervisor)
      .then({ type: 'ComplaintAssigned', data });
    expect(given(...inResolution, { type: 'ComplaintAssigned', data }).state()).toMatchObject({
      phase: 'resolution',
      handlerId: 'another',
    });
  });

  it('needs a classified, open case and a supervisor', () => {
    given(...inIntake)
      .when(assign, supervisor)
      .refused('not_classified');
    given(...inClosed)
      .when(assign, supervisor)
      .refused('complaint_closed');
    given(...inClassification)
      .when(assign, handler)
      .refused('not_permitted');
  });
});
