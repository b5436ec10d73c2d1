import type { EventLog } from '@suaka/event-log';
import type { Policy } from '@suaka/policy';

const PLACES: Record<string, string> = {
  '{number}': '(?<number>\\d+)',
  '{unit}': '(?<unit>[^/]+)',
  '{romanMonth}': '[IVX]+',
  '{year}': '(?<year>\\d{4})',
};

/** The reservation that a ticket number came from, by today's pattern. */
export function reservationOf(
  ticket: string,
  { ticketPattern }: Policy,
): { streamId: string; revision: bigint } | undefined {
  const parts = ticketPattern.split(/(\{\w+\})/);
  const pattern = parts.map((part) => PLACES[part] ?? part.replace(/[^\w]/g, '\\$&')).join('');
  const { number, unit, year } = new RegExp(`^${pattern}$`).exec(ticket)?.groups ?? {};
  if (!number || !unit || !year || BigInt(number) < 1n) return undefined;
  return { streamId: `ticket-${unit}-${year}`, revision: BigInt(number) - 1n };
}

/** The complaint that bears a ticket number; looked for in the whole log where an earlier pattern made it. */
export async function complaintOf(
  ticket: string,
  log: EventLog,
  policy: Policy,
): Promise<string | undefined> {
  const reservation = reservationOf(ticket, policy);
  if (reservation) {
    for await (const { data } of log.readStream(reservation.streamId, {
      fromRevision: reservation.revision,
    })) {
      const { complaintId } = data as { complaintId: string };
      if ((await ticketOf(complaintId, log)) === ticket) return complaintId;
      break;
    }
  }
  for await (const { type, data, streamId } of log.readAll({ prefixes: ['complaint-'] })) {
    if (type !== 'ComplaintRegistered' || (data as { ticketNumber: string }).ticketNumber !== ticket)
      continue;
    return streamId.slice('complaint-'.length);
  }
  return undefined;
}

async function ticketOf(complaintId: string, log: EventLog): Promise<string | undefined> {
  for await (const { data } of log.readStream(`complaint-${complaintId}`)) {
    return (data as { ticketNumber: string }).ticketNumber;
  }
  return undefined;
}
