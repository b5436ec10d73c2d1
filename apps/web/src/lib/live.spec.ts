import { staleKeys } from './live';

describe('staleKeys', () => {
  it('names each touched view once', () => {
    expect(staleKeys(['complaint-a-1', 'complaint-b-2', 'contact-c', 'staff-d', 'ticket-x'])).toEqual([
      ['complaint', 'a-1'],
      ['worklist'],
      ['sla-watch'],
      ['summary'],
      ['openings'],
      ['offers'],
      ['complaint', 'b-2'],
      ['contacts'],
      ['staff'],
    ]);
    expect(staleKeys([])).toEqual([]);
  });
});
