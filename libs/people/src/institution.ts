import type { Recorded, Submitted } from '@suaka/complaint';
import { may } from './may';
import { Rejected } from './rejected';

export const INSTITUTION_KINDS = [
  'foreign_affairs',
  'police',
  'immigration',
  'manpower',
  'social_affairs',
  'insurer',
  'civil_registry',
  'victim_protection',
  'placement_company',
  'village',
  'union_or_ngo',
  'other',
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export const REACHED_BY = ['email', 'letter', 'phone', 'system'] as const;
export type ReachedBy = (typeof REACHED_BY)[number];

export interface InstitutionDetails {
  /** In Indonesian and in English. */
  nameId: string;
  nameEn: string;
  kind: InstitutionKind;
  /** Categories of cases that it takes; of any where there are none. */
  takes: string[];
  reachedBy: (typeof REACHED_BY)[number];
  /** The body's own address or number, never a person's. */
  address?: string;
  /** Working days it has for an answer. */
  answerDays: number;
  /** IANA name: its days begin at its own midnight. */
  timeZone: string;
}

export interface Institution extends InstitutionDetails {
  id: string;
  active: boolean;
}

export type InstitutionCommand =
  | { type: 'RegisterInstitution'; data: { institutionId: string } & InstitutionDetails }
  | { type: 'ChangeInstitutionDetails'; data: InstitutionDetails }
  | { type: 'DeactivateInstitution'; data: Record<string, never> };

export type InstitutionEvent =
  | { type: 'InstitutionRegistered'; data: { institutionId: string } & InstitutionDetails }
  | { type: 'InstitutionDetailsChanged'; data: InstitutionDetails }
  | { type: 'InstitutionDeactivated'; data: Record<string, never> };

export type InstitutionState = Institution | undefined;

/** The system itself registers the institutions that are shipped. */
const decide =
  (categories: readonly string[]) =>
  ({ command, actor }: Submitted<InstitutionCommand>, state: InstitutionState): InstitutionEvent[] => {
    const shipped = actor.kind === 'system' && command.type === 'RegisterInstitution';
    if (!shipped && (actor.kind !== 'staff' || !may(actor, 'ManageOrganisation')))
      throw new Rejected('not_permitted');
    const unknown = 'takes' in command.data && command.data.takes.some((code) => !categories.includes(code));
    if (unknown) throw new Rejected('unknown_category', 'takes');
    if (command.type === 'RegisterInstitution') {
      if (state) throw new Rejected('already_registered', 'institutionId');
      return [{ type: 'InstitutionRegistered', data: command.data }];
    }
    if (!state) throw new Rejected('institution_not_found');
    if (!state.active) throw new Rejected('institution_deactivated');
    return command.type === 'DeactivateInstitution'
      ? [{ type: 'InstitutionDeactivated', data: {} }]
      : [{ type: 'InstitutionDetailsChanged', data: command.data }];
  };

/** The rules of `institution-` streams; `categories` are the codes that there are. */
export const institutionDecider = (categories: readonly string[]) => ({
  category: 'institution',
  initial: undefined as InstitutionState,
  evolve: evolveInstitution,
  decide: decide(categories),
});

export function evolveInstitution(
  state: InstitutionState,
  { type, data }: Recorded<InstitutionEvent>,
): InstitutionState {
  const event = { type, data } as InstitutionEvent;
  if (event.type === 'InstitutionRegistered') {
    const { institutionId: id, ...details } = event.data;
    return state ?? { id, ...details, active: true };
  }
  if (!state) return state;
  switch (event.type) {
    case 'InstitutionDetailsChanged':
      return { id: state.id, active: state.active, ...event.data };
    case 'InstitutionDeactivated':
      return { ...state, active: false };
    default:
      return passedOver(event, state);
  }
}

/** A type from a later version is passed over; a forgotten one does not compile. */
const passedOver = (_event: never, state: Institution): Institution => state;

export const INSTITUTION_EVENT_TYPES = Object.keys({
  InstitutionRegistered: true,
  InstitutionDetailsChanged: true,
  InstitutionDeactivated: true,
} satisfies Record<InstitutionEvent['type'], true>);
