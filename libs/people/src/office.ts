import type { Recorded, Submitted } from '@suaka/complaint';
import { may } from './may';
import { checkOffice } from './office-checks';
import { Rejected } from './rejected';

export const OFFICE_KINDS = ['centre', 'province', 'post', 'representative'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Planned: it is there to be chosen, its deputy takes its cases. Closed: it takes none any more. */
export const OFFICE_PHASES = ['planned', 'live', 'closed'] as const;
export type OfficePhase = (typeof OFFICE_PHASES)[number];

export interface OfficeDetails {
  name: string;
  /** The office as its ticket numbers write it. */
  unit: string;
  /** IANA name. */
  timeZone: string;
  kind: OfficeKind;
  /** The office above it; by default the centre. */
  parent?: string;
}

export interface Office extends OfficeDetails {
  id: string;
  phase: OfficePhase;
  /** Since when it is live or closed, or for when it is planned, YYYY-MM-DD. */
  phaseDate?: string;
  /** The office that takes its cases while it is not live; by default the centre. */
  deputy?: string;
}

type Phased = { phase: 'planned' | 'live'; phaseDate?: string };

export type OfficeCommand =
  | { type: 'OpenOffice'; data: { officeId: string; deputy?: string } & OfficeDetails & Phased }
  | { type: 'ChangeOfficeDetails'; data: OfficeDetails }
  | { type: 'SetOfficePhase'; data: Phased }
  | { type: 'SetOfficeDeputy'; data: { deputy?: string } }
  | { type: 'CloseOffice'; data: { phaseDate?: string } };

export type OfficeEvent =
  | { type: 'OfficeOpened'; data: { officeId: string; deputy?: string } & OfficeDetails & Phased }
  | { type: 'OfficeDetailsChanged'; data: OfficeDetails }
  | { type: 'OfficePhaseSet'; data: Phased }
  | { type: 'OfficeDeputySet'; data: { deputy?: string } }
  | { type: 'OfficeClosed'; data: { phaseDate?: string } };

export type OfficeState = Office | undefined;

/** The rules of `office-` streams among the offices that there are. */
export const officeDecider = (offices: readonly Office[]) => ({
  category: 'office',
  initial: undefined as OfficeState,
  evolve: evolveOffice,
  decide: (submitted: Submitted<OfficeCommand>, state: OfficeState) => decide(submitted, state, offices),
});

/** The system itself opens the offices that are shipped. */
function decide(
  { command, actor }: Submitted<OfficeCommand>,
  state: OfficeState,
  offices: readonly Office[],
): OfficeEvent[] {
  const opensAsSystem = actor.kind === 'system' && command.type === 'OpenOffice';
  if (!opensAsSystem && (actor.kind !== 'staff' || !may(actor, 'ManageOrganisation')))
    throw new Rejected('not_permitted');
  if (command.type === 'OpenOffice') {
    if (state) throw new Rejected('already_registered', 'officeId');
    const { officeId: id, ...data } = command.data;
    checkOffice({ id, ...data }, offices);
    return [{ type: 'OfficeOpened', data: command.data }];
  }
  if (!state) throw new Rejected('office_not_found');
  if (state.phase === 'closed') throw new Rejected('office_closed');
  return change(command, state, offices);
}

function change(
  command: Exclude<OfficeCommand, { type: 'OpenOffice' }>,
  state: Office,
  offices: readonly Office[],
): OfficeEvent[] {
  switch (command.type) {
    case 'ChangeOfficeDetails':
      if (state.kind === 'centre' && command.data.kind !== 'centre') throw new Rejected('one_centre', 'kind');
      checkOffice({ ...withDetails(state, command.data), deputy: state.deputy }, offices);
      return [{ type: 'OfficeDetailsChanged', data: command.data }];
    case 'SetOfficePhase':
      if (state.kind === 'centre' && command.data.phase !== 'live') throw new Rejected('office_still_needed');
      return [{ type: 'OfficePhaseSet', data: command.data }];
    case 'SetOfficeDeputy':
      checkOffice({ ...state, deputy: command.data.deputy }, offices);
      return [{ type: 'OfficeDeputySet', data: command.data }];
    case 'CloseOffice':
      if (isNeeded(state, offices)) throw new Rejected('office_still_needed');
      return [{ type: 'OfficeClosed', data: command.data }];
  }
}

/** Others stand below it or send it their cases; without the centre nothing stands. */
const isNeeded = ({ id, kind }: Office, offices: readonly Office[]): boolean =>
  kind === 'centre' ||
  offices.some(({ phase, parent, deputy }) => phase !== 'closed' && (parent === id || deputy === id));

const withDetails = (
  { id, phase, phaseDate, deputy }: Office,
  { name, unit, timeZone, kind, parent }: OfficeDetails,
): Office => ({ id, phase, phaseDate, deputy, name, unit, timeZone, kind, parent });

export function evolveOffice(state: OfficeState, { type, data }: Recorded<OfficeEvent>): OfficeState {
  const event = { type, data } as OfficeEvent;
  if (event.type === 'OfficeOpened') {
    const { officeId: id, ...office } = event.data;
    return state ?? { id, ...office };
  }
  if (!state) return state;
  switch (event.type) {
    case 'OfficeDetailsChanged':
      return withDetails(state, event.data);
    case 'OfficePhaseSet':
      return { ...state, phase: event.data.phase, phaseDate: event.data.phaseDate };
    case 'OfficeDeputySet':
      return { ...state, deputy: event.data.deputy };
    case 'OfficeClosed':
      return { ...state, phase: 'closed', phaseDate: event.data.phaseDate };
    default:
      return passedOver(event, state);
  }
}

/** A type from a later version is passed over; a forgotten one does not compile. */
const passedOver = (_event: never, state: Office): Office => state;

export const OFFICE_EVENT_TYPES = Object.keys({
  OfficeOpened: true,
  OfficeDetailsChanged: true,
  OfficePhaseSet: true,
  OfficeDeputySet: true,
  OfficeClosed: true,
} satisfies Record<OfficeEvent['type'], true>);
