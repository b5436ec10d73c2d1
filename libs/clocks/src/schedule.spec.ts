import { schedule, type Calendar, type Limit } from '.';

const jakarta: Calendar = {
  version: 'weekends-1',
  timeZone: 'Asia/Jakarta',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
};
const berlin: Calendar = { ...jakarta, timeZone: 'Europe/Berlin' };
const days = (amount: number, unit: Limit['unit'] = 'working_days'): Limit => ({ amount, unit });
const due = (startedAt: string, limit: Limit, calendar = jakarta) =>
  schedule(startedAt, limit, calendar, 0.75).dueAt;
const utc = (local: string) => new Date(local).toISOString();

describe('working days', () => {
  it('end on the same time of day as they began', () => {
    expect(due('2026-11-02T10:00:00+07:00', days(3))).toBe(utc('2026-11-05T10:00:00+07:00'));
  });

  it('leave out the weekend', () => {
    expect(due('2026-11-06T10:00:00+07:00', days(3))).toBe(utc('2026-11-11T10:00:00+07:00'));
  });

  it('begin with the first working day where they start on a weekend', () => {
    expect(due('2026-11-07T10:00:00+07:00', days(3))).toBe(utc('2026-11-12T00:00:00+07:00'));
  });

  it('end with the working day that fills them, not with the next', () => {
    expect(due('2026-11-04T00:00:00+07:00', days(3))).toBe(utc('2026-11-07T00:00:00+07:00'));
  });

  it('leave out holidays', () => {
    const calendar = { ...jakarta, holidays: ['2026-11-03', '2026-11-04'] };
    expect(due('2026-11-02T10:00:00+07:00', days(3), calendar)).toBe(utc('2026-11-09T10:00:00+07:00'));
  });

  it('are the days of the calendar’s time zone, not of UTC', () => {
    // Saturday 06:30 in Jayapura, still Friday in Jakarta and in UTC.
    const started = '2026-11-06T21:30:00Z';
    expect(due(started, days(1), { ...jakarta, timeZone: 'Asia/Jayapura' })).toBe(
      utc('2026-11-10T00:00:00+09:00'),
    );
    expect(due(started, days(1), { ...jakarta, timeZone: 'UTC' })).toBe('2026-11-09T21:30:00.000Z');
  });

  it('warn at their share of the limit', () => {
    // Three quarters of fourteen days are ten and a half.
    const { warnAt } = schedule('2026-11-02T08:00:00+07:00', days(14), jakarta, 0.75);
    expect(warnAt).toBe(utc('2026-11-16T20:00:00+07:00'));
  });

  it('end with the week where only a float’s last digit says otherwise', () => {
    // 3 × 0.1 is a little over the 0.3 of a day that Friday has left.
    const { warnAt } = schedule('2026-11-06T16:48:00+07:00', days(3), jakarta, 0.1);
    expect(warnAt).toBe(utc('2026-11-07T00:00:00+07:00'));
  });

  it('cross a year’s end and a leap day', () => {
    expect(due('2027-12-31T09:00:00+07:00', days(1))).toBe(utc('2028-01-03T09:00:00+07:00'));
    expect(due('2028-02-28T09:00:00+07:00', days(1))).toBe(utc('2028-02-29T09:00:00+07:00'));
    expect(due('2028-02-28T09:00:00+07:00', days(2))).toBe(utc('2028-03-01T09:00:00+07:00'));
  });
});

describe('summer time', () => {
  it('keeps the time of day over a change that falls between', () => {
    // Clocks go forward on Sunday 29 March 2026.
    expect(due('2026-03-27T10:00:00+01:00', days(1), berlin)).toBe(utc('2026-03-30T10:00:00+02:00'));
    expect(due('2026-03-27T10:00:00+01:00', days(4, 'calendar_days'), berlin)).toBe(
      utc('2026-03-31T10:00:00+02:00'),
    );
  });

  it('counts a day of 23 hours as one day, and one of 25', () => {
    expect(due('2026-03-29T00:00:00+01:00', days(1, 'calendar_days'), berlin)).toBe(
      utc('2026-03-30T00:00:00+02:00'),
    );
    expect(due('2026-10-25T00:00:00+02:00', days(1, 'calendar_days'), berlin)).toBe(
      utc('2026-10-26T00:00:00+01:00'),
    );
  });

  it('spreads half a day over the day’s own length', () => {
    const half = days(0.5, 'calendar_days');
    expect(due('2026-03-29T00:00:00+01:00', half, berlin)).toBe(utc('2026-03-29T11:30:00+01:00'));
    expect(due('2026-10-25T00:00:00+02:00', half, berlin)).toBe(utc('2026-10-25T12:30:00+02:00'));
  });

  it('begins a day at the first of two midnights', () => {
    // Havana puts its clocks back from 01:00 to 00:00 on Sunday 1 November 2026.
    const havana = { ...jakarta, timeZone: 'America/Havana' };
    expect(due('2026-10-31T00:00:00-04:00', days(1, 'calendar_days'), havana)).toBe(
      utc('2026-11-01T00:00:00-04:00'),
    );
    // Noon leaves 12 of 25 hours; the other 13/25 of a day fall on the next.
    expect(due('2026-11-01T12:00:00-05:00', days(1, 'calendar_days'), havana)).toBe(
      utc('2026-11-02T12:28:48-05:00'),
    );
  });
});

describe('other units', () => {
  it('counts every day in calendar and consecutive days', () => {
    expect(due('2026-11-06T10:00:00+07:00', days(3, 'calendar_days'))).toBe(utc('2026-11-09T10:00:00+07:00'));
    expect(due('2026-11-06T10:00:00+07:00', days(60, 'consecutive_days'))).toBe(
      utc('2027-01-05T10:00:00+07:00'),
    );
  });

  it('counts hours and minutes around the clock', () => {
    expect(schedule('2026-11-07T23:55:00+07:00', days(15, 'minutes'), jakarta, 0.75)).toEqual({
      warnAt: '2026-11-07T17:06:15.000Z',
      dueAt: '2026-11-07T17:10:00.000Z',
    });
    expect(due('2026-03-28T12:00:00+01:00', days(24, 'hours'), berlin)).toBe(
      utc('2026-03-29T13:00:00+02:00'),
    );
  });
});

describe('what cannot be counted', () => {
  const started = '2026-11-02T03:00:00.000Z';
  it.each<[string, () => unknown, string]>([
    [
      'an unknown zone',
      () => due(started, days(3), { ...jakarta, timeZone: 'Asia/Atlantis' }),
      'not a time zone',
    ],
    ['no limit', () => due(started, days(0)), 'must be over 0'],
    ['a negative limit', () => due(started, days(-3)), 'must be over 0'],
    ['a limit that is no number', () => due(started, days(Number.NaN)), 'must be over 0'],
    ['an endless limit', () => due(started, days(Infinity)), 'at most'],
    ['an unknown unit', () => due(started, days(1, 'moons' as never)), '"moons" is not a unit'],
    ['no working day', () => due(started, days(3), { ...jakarta, workingWeekdays: [] }), 'no working day'],
    ['no such weekday', () => due(started, days(3), { ...jakarta, workingWeekdays: [8] }), 'no working day'],
    ['no instant', () => due('last Monday', days(3)), 'not an ISO 8601 instant'],
    ['a share over 1', () => schedule(started, days(3), jakarta, 1.2), 'at most 1'],
  ])('is refused: %s', (_, attempt, words) => {
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(words);
  });
});
