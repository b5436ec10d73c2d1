import { sql } from 'kysely';
import type { ReadDb } from '../schema/read-models';

/** Where the case or contact of a stream is, and in whose hands. */
export interface Place {
  officeId: string;
  handlerId: string | null;
  /** Those that have not ended. */
  openings?: { staffId: string; until: string }[];
  offer?: { officeId: string };
  formerOffices?: string[];
}

/** By stream; none for a stream that is neither a case nor a contact, nor for one without a row. */
export async function findPlaces(db: ReadDb, streams: string[]): Promise<Map<string, Place>> {
  const ids = (prefix: string) =>
    streams.filter((stream) => stream.startsWith(prefix)).map((stream) => stream.slice(prefix.length));
  const cases = ids('complaint-');
  const contacts = ids('contact-');
  const [ofCases, ofContacts, openings] = await Promise.all([
    cases.length === 0
      ? []
      : db
          .selectFrom('worklist')
          .select(['complaintId', 'officeId', 'handlerId', 'offeredTo', 'formerOffices'])
          .where('complaintId', 'in', cases)
          .execute(),
    contacts.length === 0
      ? []
      : db
          .selectFrom('contactLog')
          .select(['contactId', 'officeId'])
          .where('contactId', 'in', contacts)
          .execute(),
    cases.length === 0
      ? []
      : db
          .selectFrom('opening')
          .select(['complaintId', 'staffId', 'until'])
          .where('complaintId', 'in', cases)
          .where('until', '>', sql<string>`now()`)
          .execute(),
  ]);
  return new Map<string, Place>([
    ...ofCases.map(({ complaintId, offeredTo, formerOffices, ...place }) => {
      const open = openings.filter((opening) => opening.complaintId === complaintId);
      return [
        `complaint-${complaintId}`,
        {
          ...place,
          ...(open.length > 0 && { openings: open }),
          ...(offeredTo !== null && { offer: { officeId: offeredTo } }),
          ...(formerOffices.length > 0 && { formerOffices }),
        },
      ] as const;
    }),
    ...ofContacts.map(
      ({ contactId, officeId }) => [`contact-${contactId}`, { officeId, handlerId: null }] as const,
    ),
  ]);
}
