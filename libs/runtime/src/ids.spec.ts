import { idFrom, newId, now } from '.';

describe('ids', () => {
  it('derives the same id from the same namespace and name', () => {
    const namespace = newId();
    expect(idFrom(namespace, '0')).toBe(idFrom(namespace, '0'));
    expect(idFrom(namespace, '0')).not.toBe(idFrom(namespace, '1'));
    expect(newId()).not.toBe(namespace);
  });

  it('wants a UUID as namespace', () => {
    expect(() => idFrom('complaint', '0')).toThrow(TypeError);
  });

  it('tells the time in UTC', () => {
    expect(now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
