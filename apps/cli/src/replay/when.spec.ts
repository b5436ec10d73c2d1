import { localTime, parseUntil } from './when';

describe('a point in the past', () => {
  it('is a revision, or a moment in any zone', () => {
    expect(parseUntil('7')).toEqual({ revision: 7n });
    expect(parseUntil('2026-11-01T09:00+07:00')).toEqual({ moment: '2026-11-01T02:00:00.000Z' });
    expect(parseUntil('2026-11-01T02:00:00.5Z')).toEqual({ moment: '2026-11-01T02:00:00.500Z' });
  });

  it.each(['2026-11-01T09:00', '2026-11-01'])('wants the offset of %s', (text) => {
    expect(() => parseUntil(text)).toThrow('does not say in which zone');
  });

  it.each(['-1', 'yesterday', '2026-13-01T09:00Z', ''])('refuses "%s"', (text) => {
    expect(() => parseUntil(text)).toThrow('neither a revision');
  });

  it('is told in local time with its offset', () => {
    expect(localTime('2026-11-01T02:00:00.000Z', 'Asia/Jakarta')).toBe('2026-11-01 09:00:00 +07:00');
    expect(localTime('2026-11-01T02:00:00.000Z', 'Asia/Jayapura')).toBe('2026-11-01 11:00:00 +09:00');
  });
});
