import { countdownText, dateTimeText, dayText, share, spanText, todayIn } from './time';

const units = { day: 'hr', hour: 'jam', minute: 'mnt', underMinute: '< 1 mnt' };
const minutes = 60_000;
const hours = 60 * minutes;

describe('time', () => {
  it.each([
    [20_000, '< 1 mnt'],
    [45 * minutes, '45 mnt'],
    [-45 * minutes, '45 mnt'],
    [2 * hours, '2 jam'],
    [2 * hours + 5 * minutes, '2 jam 5 mnt'],
    [51 * hours, '2 hr 3 jam'],
    [24 * 9 * hours + hours, '9 hr'],
  ])('says %d ms as %s', (ms, text) => expect(spanText(ms, units)).toBe(text));

  it.each([
    [15 * minutes, '15:00'],
    [59_001, '01:00'],
    [0, '00:00'],
    [-61_000, '+01:01'],
    [3 * hours + 1000, '3:00:01'],
  ])('counts %d ms down as %s', (ms, text) => expect(countdownText(ms)).toBe(text));

  it('measures how much of a clock has gone', () => {
    const at = (iso: string) => share('2026-07-20T00:00:00Z', '2026-07-24T00:00:00Z', Date.parse(iso));
    expect(at('2026-07-23T00:00:00Z')).toBe(0.75);
    expect(at('2026-07-19T00:00:00Z')).toBe(0);
    expect(at('2026-08-01T00:00:00Z')).toBe(1);
  });

  it("tells the time in the office's zone", () => {
    expect(dateTimeText('2026-07-21T02:15:00Z', 'id', 'Asia/Jakarta')).toMatch(/21 Jul 2026.*09[.:]15.*WIB/);
    expect(todayIn(Date.parse('2026-07-21T22:15:00Z'), 'Asia/Jakarta')).toBe('2026-07-22');
    expect(dayText('2026-07-21', 'id')).toBe('21 Juli 2026');
  });
});
