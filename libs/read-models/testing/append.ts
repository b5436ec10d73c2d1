import type { AnyRecorded, Appended, EventLog } from '@suaka/event-log';
import { newId, now } from '@suaka/runtime';
import { clockStarted, registered } from './history';

type Plain = { type: string; data: unknown };

/** Appends to the end of a stream, as the system. */
export function append(log: EventLog, streamId: string, events: Plain[]): Promise<Appended> {
  const metadata = { schema: 1, commandId: newId(), actor: 'system', at: now(), subject: streamId };
  return log.append(
    streamId,
    events.map((event) => ({ eventId: newId(), ...event, metadata })),
    'any',
  );
}

/** A contact, and a complaint from it with a clock and some notes. */
export async function appendCase(log: EventLog, id = newId(), notes = 2): Promise<Appended> {
  const caller = { personId: `caller-${id}`, name: 'Pelapor Contoh' };
  const contact = { channel: 'phone', officeId: 'pusat', caller, notes: 'Bertanya' };
  await append(log, `contact-${id}`, [{ type: 'ContactLogged', data: contact }]);
  const texts = Array.from({ length: notes }, (_, n) => ({
    type: 'NoteAdded',
    data: { text: `catatan ${n}` },
  }));
  const opening = [
    registered({ contactId: id, ticketNumber: `T-${id}` }),
    clockStarted('verification-1', 90),
  ];
  return append(log, `complaint-${id}`, [...opening, ...texts]);
}

export async function everyEvent(log: EventLog): Promise<AnyRecorded[]> {
  const events: AnyRecorded[] = [];
  for await (const event of log.readAll({ prefixes: ['complaint-', 'contact-', 'staff-'] }))
    events.push(event);
  return events;
}
