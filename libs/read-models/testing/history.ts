import type { ComplaintEvent } from '@suaka/complaint';
import type { LoggedEvent } from '../src/projection/logged-event';

type ComplaintRegistered = Extract<ComplaintEvent, { type: 'ComplaintRegistered' }>;

/** Instants of a history: so many minutes after its beginning. */
export const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 2, 2) + minutes * 60_000).toISOString();

/** A stream as the log would give it: one event a minute, ten bytes apart. */
export function history(
  streamId: string,
  events: { type: string; data: unknown }[],
  { actor = 'staff:petugas-1', first = 0 } = {},
): LoggedEvent[] {
  return events.map(({ type, data }, n) => ({
    eventId: `${streamId}/${n}`,
    type,
    data,
    metadata: { schema: 1, commandId: `${streamId}/c${n}`, actor, at: at(n) },
    streamId,
    revision: String(n),
    position: String((first + n) * 10),
  }));
}

export const registered = (change: Partial<ComplaintRegistered['data']> = {}): ComplaintEvent => ({
  type: 'ComplaintRegistered',
  data: {
    ticketNumber: 'PST-2026-000001',
    channel: 'phone',
    officeId: 'pusat',
    complainant: { personId: 'p-1', kind: 'family', name: 'Pelapor Contoh', phone: '0812 3456 789' },
    worker: { personId: 'p-2', name: 'Pekerja Contoh 1', placement: 'procedural', country: 'HK' },
    categories: ['unpaid_wages', 'contract'],
    narrative: 'Gaji tiga bulan belum dibayar.',
    ...change,
  },
});

/** A clock that begins with the history, warned after three quarters of `minutes`. */
export const clockStarted = (clockId: string, minutes: number): ComplaintEvent => ({
  type: 'ClockStarted',
  data: {
    clockId,
    clock: clockId.replace(/-\d+$/, '') as 'verification',
    startedAt: at(0),
    warnAt: at((minutes * 3) / 4),
    dueAt: at(minutes),
    limit: `${minutes} minutes`,
    policyVersion: '1',
    calendarVersion: '1',
  },
});
