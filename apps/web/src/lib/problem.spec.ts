import { ConnectionLost, fieldFaults, isConflict, isUndecided, Problem } from './problem';

describe('problem', () => {
  it('finds the faulty fields of a refused form', () => {
    const error = new Problem(400, {
      errors: [
        { field: 'worker.phone', reason: 'too long' },
        { field: 'data.categories', reason: 'unknown' },
      ],
    });
    expect(fieldFaults(error)).toEqual({ 'worker.phone': 'too long', categories: 'unknown' });
    expect(fieldFaults(new Problem(422, { field: 'settled', reason: 'settled_exceeds_claimed' }))).toEqual({
      settled: 'settled_exceeds_claimed',
    });
    expect(fieldFaults(new ConnectionLost())).toEqual({});
  });

  it('tells an answer from the lack of one', () => {
    expect(isUndecided(new ConnectionLost())).toBe(true);
    expect(isUndecided(new Problem(503, {}))).toBe(true);
    expect(isUndecided(new Problem(422, {}))).toBe(false);
    expect(isConflict(new Problem(412, {}))).toBe(true);
  });
});
