import { worklistSearch } from './search';

describe('worklistSearch', () => {
  it('keeps known filters and drops the rest', () => {
    expect(
      worklistSearch({ phase: 'handling', severity: 'urgent', mine: true, overdue: 'yes', search: 12, x: 1 }),
    ).toEqual({ phase: 'handling', mine: true, search: '12' });
    expect(worklistSearch({ search: '  ', office: '' })).toEqual({});
  });
});
