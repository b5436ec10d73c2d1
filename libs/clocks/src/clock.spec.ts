import { type Calendar, elapsedAt, type Limit, move, passed, pause, restart, resume, start } from '.';

const jakarta: Calendar = {
  version: 'a',
  timeZone: 'Asia/Jakarta',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
};
const wib = (local: string) => new Date(`${local}+07:00`).toISOString();
const clock = (at: string, amount: number, unit: Limit['unit'], calendar = jakarta) =>
  start(at, { limit: { amount, unit }, calendar, warnShare: 0.75 });

describe('a pause', () => {
  it('moves the limit by as many working days as it lasted', () => {
    const began = clock(wib('2026-11-02T10:00'), 3, 'working_days');
    const resumed = resume(pause(began, wib('2026-11-03T10:00')), wib('2026-11-10T10:00'));
    expect(elapsedAt(resumed, wib('2026-11-10T10:00'))).toBe(1);
    expect(resumed.dueAt).toBe(wib('2026-11-12T10:00'));
  });

  it('in the middle of a day keeps the part of the day that has gone', () => {
    const began = clock(wib('2026-11-02T00:00'), 2, 'working_days');
    const resumed = resume(pause(began, wib('2026-11-02T12:00')), wib('2026-11-07T09:00'));
    // Half a day is counted; the weekend counts nothing; one and a half are left from Monday on.
    expect(resumed.dueAt).toBe(wib('2026-11-10T12:00'));
  });

  it('leaves nothing to warn of nor to breach', () => {
    const began = clock(wib('2026-11-02T10:00'), 1, 'hours');
    expect(passed(began, wib('2026-11-02T10:45'))).toBe('warning');
    expect(passed(began, wib('2026-11-02T11:00'))).toBe('breach');
    expect(passed(pause(began, wib('2026-11-02T10:30')), wib('2027-01-01T00:00'))).toBe('nothing');
  });

  it('of what has run out is due where it goes on', () => {
    const late = pause(clock(wib('2026-11-02T10:00'), 1, 'hours'), wib('2026-11-02T12:00'));
    expect(resume(late, wib('2026-11-05T08:00')).dueAt).toBe(wib('2026-11-05T08:00'));
  });
});

describe('another rule', () => {
  it('keeps what has been counted, in an office with other days', () => {
    const riyadh = { ...jakarta, version: 'b', timeZone: 'Asia/Riyadh', workingWeekdays: [7, 1, 2, 3, 4] };
    const began = clock(wib('2026-11-05T00:00'), 3, 'working_days');
    // Two days are counted when the office changes, at its midnight; it does not work on Saturday but on Sunday.
    const moved = move(began, '2026-11-06T21:00:00.000Z', { ...began, calendar: riyadh });
    expect(moved.elapsed).toBe(2);
    expect(moved.dueAt).toBe('2026-11-08T21:00:00.000Z');
  });

  it('counts the runs anew where the unit changes', () => {
    const began = clock(wib('2026-11-06T12:00'), 3, 'working_days');
    const moved = move(began, wib('2026-11-08T12:00'), { ...began, limit: { amount: 72, unit: 'hours' } });
    expect(moved.elapsed).toBe(48);
    expect(moved.dueAt).toBe(wib('2026-11-09T12:00'));
  });

  it('of a paused clock leaves it paused', () => {
    const paused = pause(clock(wib('2026-11-02T10:00'), 3, 'working_days'), wib('2026-11-03T10:00'));
    const moved = move(paused, wib('2026-11-04T10:00'), {
      ...paused,
      limit: { amount: 5, unit: 'working_days' },
    });
    expect(moved.since).toBeUndefined();
    expect(resume(moved, wib('2026-11-09T10:00')).dueAt).toBe(wib('2026-11-13T10:00'));
  });

  it('is needed for a holiday that was announced after the start', () => {
    const began = clock(wib('2026-11-02T10:00'), 3, 'working_days');
    const announced = { ...jakarta, version: 'c', holidays: ['2026-11-04'] };
    expect(resume(pause(began, wib('2026-11-02T11:00')), wib('2026-11-02T11:00')).dueAt).toBe(began.dueAt);
    expect(move(began, wib('2026-11-02T11:00'), { ...began, calendar: announced }).dueAt).toBe(
      wib('2026-11-06T10:00'),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-05-02T10:00', 6, '2026-11-02T10:00'],
    ['2026-08-31T10:00', 6, '2027-02-28T10:00'],
    ['2027-08-31T10:00', 6, '2028-02-29T10:00'],
    ['2028-02-29T10:00', 12, '2029-02-28T10:00'],
  ])('from %s, %d of them, end on %s', (from, amount, to) => {
    expect(clock(wib(from), amount, 'months').dueAt).toBe(wib(to));
  });

  it('are put off by the days of a pause', () => {
    const began = clock(wib('2026-05-02T10:00'), 6, 'months');
    const resumed = resume(pause(began, wib('2026-06-01T10:00')), wib('2026-06-11T10:00'));
    expect(resumed.dueAt).toBe(wib('2026-11-12T10:00'));
  });

  it('keep the time of day where summer time lies between', () => {
    const berlin = { ...jakarta, timeZone: 'Europe/Berlin' };
    expect(clock('2026-01-15T09:00:00.000Z', 6, 'months', berlin).dueAt).toBe('2026-07-15T08:00:00.000Z');
  });
});

it('counts consecutive days anew from the event that restarts them', () => {
  const began = clock(wib('2026-11-02T10:00'), 60, 'consecutive_days');
  const restarted = restart(began, wib('2026-12-01T08:00'));
  expect([restarted.elapsed, restarted.dueAt]).toEqual([0, wib('2027-01-30T08:00')]);
});

it('refuses to run backwards', () => {
  expect(() => pause(clock(wib('2026-11-02T10:00'), 1, 'hours'), wib('2026-11-02T09:00'))).toThrow(
    RangeError,
  );
});
