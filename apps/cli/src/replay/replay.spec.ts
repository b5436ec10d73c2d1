import type { Recorded } from '@suaka/complaint';
import { standingAt } from './replay';
import { summaryOf } from './summary';

const meta = (at: string) => ({ schema: 1, commandId: 'c', actor: 'staff:s', at });
const registered = {
  type: 'ComplaintRegistered',
  data: {
    ticketNumber: 'ADU.001/KP2MI/SPP/I/2026',
    channel: 'phone',
    officeId: 'PUSAT',
    complainant: { personId: 'p', kind: 'family' },
    worker: { personId: 'w', placement: 'unknown', country: 'SA' },
    categories: ['WANTS_HOME'],
    narrative: 'Pengaduan\ncontoh\u001b[2J',
  },
};
const noted = { type: 'NoteAdded', data: { text: null } };
const events = [registered, noted].map((event, n) => ({
  ...event,
  eventId: `${n}`,
  metadata: meta(`2026-01-0${n + 1}T00:00:00.000Z`),
  streamId: 'complaint-x',
  revision: `${n}`,
  position: `${n}`,
})) as Recorded[];

const wording = { time: (at: string) => at, staff: (id: string) => id };

describe('a case as it stood', () => {
  it('at a revision, and at a moment', () => {
    expect(standingAt('x', events, { revision: 0n })).toMatchObject({ revision: '0', state: { notes: [] } });
    expect(standingAt('x', events, { moment: '2026-01-01T12:00:00.000Z' })).toMatchObject({ revision: '0' });
    expect(standingAt('x', events, { moment: '2026-01-02T00:00:00.000Z' })).toMatchObject({ revision: '1' });
  });

  it('not before it was, nor further than it has come', () => {
    expect(() => standingAt('x', events, { moment: '2025-12-31T00:00:00.000Z' })).toThrow(
      'first registered at',
    );
    expect(() => standingAt('x', events, { revision: 2n })).toThrow('no revision 2 yet; its last is 1');
  });
});

describe('what an event says', () => {
  it('is one line that steers no terminal', () => {
    expect(summaryOf(registered, wording)).toBe(
      'ADU.001/KP2MI/SPP/I/2026 by phone, WANTS_HOME, SA: Pengaduan contoh [2J',
    );
  });

  it('shows what was erased, and passes over a later type', () => {
    expect(summaryOf(noted, wording)).toBe('(erased)');
    expect(summaryOf({ type: 'SomethingLater', data: {} }, wording)).toBe('');
  });
});
