import { may, type PlacedOffice, subjectOf } from '@suaka/people';
import type { Policy } from '@suaka/policy';
import type { Actor, Recorded, Submitted } from './envelope';
import { Rejected } from './rejected';
import { keptUntil } from './retention';
import { upcast } from './upcast';

/** UU 27/2022: articles 43 and 44, and the order of a court. */
export const LEGAL_BASES = [
  'no_longer_needed',
  'consent_withdrawn',
  'subject_request',
  'unlawfully_obtained',
  'court_order',
  'retention',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export type ErasePerson = {
  type: 'ErasePerson';
  /** `reference`: number of the letter or order; it stays readable, so it names nobody. */
  data: { personId: string; legalBasis: LegalBasis; reference: string };
};
/** From here on the person's key is to be destroyed; nothing in it is personal, since it outlives the key. */
export type PersonErased = {
  type: 'PersonErased';
  data: { personId: string; orderedBy: string; legalBasis: LegalBasis; reference: string; at: string };
};

export type ExportPersonData = { type: 'ExportPersonData'; data: { personId: string } };
export type PersonDataExported = {
  type: 'PersonDataExported';
  data: { personId: string; exportedBy: string; streams: string[]; at: string };
};

export type PersonCommand = ErasePerson | ExportPersonData;
export type PersonEvent = PersonErased | PersonDataExported;

/** What is held on a person, as the log has it. */
export interface Holdings {
  cases: HeldCase[];
  contacts: { contactId: string; officeId: string }[];
  staff?: { active: boolean };
}

export interface HeldCase {
  complaintId: string;
  /** The case is about the person, so that its texts are theirs. */
  isSubject: boolean;
  open: boolean;
  closedAt?: string;
  mainCategory?: string;
  officeId: string;
  handlerId?: string;
}

/** `undefined`: neither erased nor exported so far. */
export type PersonState = { erased?: PersonErased['data'] } | undefined;

/** The rules of `person-` streams over what is held on the person. */
export const personDecider = (
  holdings: Holdings,
  { offices, retention }: Pick<Policy, 'offices' | 'retention'>,
) => ({
  category: 'person',
  initial: undefined as PersonState,
  evolve: evolvePerson,
  decide: (submitted: Submitted<PersonCommand>, state: PersonState) =>
    decide(submitted, state, holdings, { offices, retention }),
});

function decide(
  { command, actor, at }: Submitted<PersonCommand>,
  state: PersonState,
  holdings: Holdings,
  { offices, retention }: Pick<Policy, 'offices' | 'retention'>,
): PersonEvent[] {
  const { personId } = command.data;
  const by = admitted(command.type, actor, holdings, offices);
  if (command.type === 'ExportPersonData') {
    return [
      {
        type: 'PersonDataExported',
        data: { personId, exportedBy: by, streams: streamsOf(personId, holdings), at },
      },
    ];
  }
  if (state?.erased) return [];
  const { legalBasis, reference } = command.data;
  if (holdings.staff?.active) throw new Rejected('staff_still_active');
  if (holdings.cases.some((held) => standsInTheWay(held, legalBasis)))
    throw new Rejected('person_in_open_case');
  const isKept = (held: HeldCase) => at < (keptUntil(held, retention) ?? at);
  if (legalBasis === 'retention' && holdings.cases.some(isKept))
    throw new Rejected('retention_not_over', 'legalBasis');
  return [{ type: 'PersonErased', data: { personId, orderedBy: by, legalBasis, reference, at } }];
}

/**
 * Without its subject's texts nobody could finish a case: it is closed first, as withdrawn where consent was. Whoever
 * only complained can go before, unless the reason is that nobody needs them any more.
 */
const standsInTheWay = ({ open, isSubject }: HeldCase, legalBasis: LegalBasis): boolean =>
  open && (isSubject || legalBasis === 'no_longer_needed' || legalBasis === 'retention');

/** Whoever acts must be allowed to wherever the person occurs. The staff id. */
function admitted(
  action: PersonCommand['type'],
  actor: Actor,
  holdings: Holdings,
  offices: readonly PlacedOffice[],
): string {
  const places = placesOf(holdings, offices);
  if (places.length === 0) throw new Rejected('person_not_found');
  if (actor.kind !== 'staff' || !may(actor, action)) throw new Rejected('not_permitted');
  if (isAdmitted(action, actor, holdings, offices)) return actor.staffId;
  const readsOne = places.some(({ read, subject }) => may(actor, read, subject));
  // Of a person whom they may read nowhere they do not learn that there is one.
  throw new Rejected(readsOne ? 'not_permitted' : 'person_not_found');
}

/** Who exports what is held reads it, so they must be allowed to do that too. */
function isAdmitted(
  action: PersonCommand['type'],
  actor: Actor,
  holdings: Holdings,
  offices: readonly PlacedOffice[],
): boolean {
  const places = placesOf(holdings, offices);
  if (actor.kind !== 'staff' || places.length === 0) return false;
  return places.every(
    ({ read, subject }) =>
      may(actor, action, subject) && (action === 'ErasePerson' || may(actor, read, subject)),
  );
}

const placesOf = ({ cases, contacts, staff }: Holdings, offices: readonly PlacedOffice[]) => [
  ...cases.map((held) => ({ read: 'ReadCases' as const, subject: subjectOf(held, offices) })),
  ...contacts.map((held) => ({ read: 'ReadContacts' as const, subject: subjectOf(held, offices) })),
  ...(staff ? [{ read: 'ReadStaff' as const, subject: { offices: [] } }] : []),
];

/** What the actor may do with what is held. Errors: `Rejected` person_not_found where that is nothing. */
export function allowedOfPerson(
  actor: Actor,
  holdings: Holdings,
  offices: readonly PlacedOffice[],
): PersonCommand['type'][] {
  const allowed = PERSON_ACTIONS.filter((action) => isAdmitted(action, actor, holdings, offices));
  if (allowed.length === 0) throw new Rejected('person_not_found');
  return allowed;
}

const PERSON_ACTIONS: PersonCommand['type'][] = ['ErasePerson', 'ExportPersonData'];

/** Where something is held on the person. */
export const streamsOf = (personId: string, { cases, contacts, staff }: Holdings): string[] => [
  ...cases.map(({ complaintId }) => `complaint-${complaintId}`),
  ...contacts.map(({ contactId }) => `contact-${contactId}`),
  ...(staff ? [`staff-${personId}`] : []),
];

export function evolvePerson(state: PersonState, recorded: Recorded<PersonEvent>): PersonState {
  const { type, data } = upcast(recorded);
  if (type !== 'PersonErased') return state ?? {};
  return { ...state, erased: data as PersonErased['data'] };
}
