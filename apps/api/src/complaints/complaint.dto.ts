import { CHANNELS, COMPLAINANT_KINDS, OUTCOMES, PHASES, PLACEMENTS, SEVERITIES } from '@suaka/complaint';
import { Choice, Code, Country, Id, Instant, Line, Part, Text, Whole } from '../fields';
import { DocumentShown } from '../documents/document.dto';
import { ClockShown } from './clock.dto';
import { SatisfactionShown, WarningShown } from './closing.dto';
import { ConsentShown } from './consent.dto';
import { CaseOfferShown } from './handover.dto';
import { EmergencyShown, NoteShown, ProposalShown } from './tracks.dto';
import { PaperShown, TaskShown } from './upkeep.dto';
import { TrackShown } from './track.dto';

const erasable = { optional: true, nullable: true };

export class ComplainantShown {
  @Id() personId: string;
  @Choice('ComplainantKind', COMPLAINANT_KINDS) kind: string;
  @Line(erasable) name?: string | null;
  @Line(erasable) phone?: string | null;
  @Line(erasable) email?: string | null;
  @Text(erasable) address?: string | null;
}

export class WorkerShown {
  @Id() personId: string;
  @Line(erasable) name?: string | null;
  @Country({ optional: true }) country?: string;
  @Choice('Placement', PLACEMENTS) placement: string;
  @Line(erasable) phone?: string | null;
  @Line(erasable) relativePhone?: string | null;
  @Line(erasable) passportNumber?: string | null;
  @Line(erasable) identityNumber?: string | null;
  @Line(erasable) village?: string | null;
  @Line(erasable) employer?: string | null;
}

/** By whom the case was opened out of scope. */
export class CaseOpeningShown {
  @Id() staffId: string;
  @Text({ nullable: true }) reason: string | null;
  @Instant() openedAt: string;
  @Instant() until: string;
}

/** A complaint as its events so far leave it. Personal texts are null once their person has been erased. */
export class ComplaintShown {
  @Line() ticketNumber: string;
  @Id({ optional: true }) contactId?: string;
  @Choice('Channel', CHANNELS) channel: string;
  @Code() officeId: string;
  @Code({ optional: true, description: 'The office that it was meant for, where its deputy has it' })
  intendedOfficeId?: string;
  @Choice('Phase', PHASES) phase: string;
  @Part(() => ComplainantShown) complainant: ComplainantShown;
  @Part(() => WorkerShown) worker: WorkerShown;
  @Text({ nullable: true, max: 20_000 }) narrative: string | null;
  @Code({ list: 30, description: 'As heard at intake, before classification' }) reportedCategories: string[];
  @Code({ optional: true }) mainCategory?: string;
  @Code({ list: 30 }) furtherCategories: string[];
  @Choice('Severity', SEVERITIES, { optional: true }) severity?: string;
  @Instant() registeredAt: string;
  @Id() registeredBy: string;
  @Id({ optional: true }) handlerId?: string;
  @Part(() => EmergencyShown, { optional: true }) emergency?: EmergencyShown;
  @Part(() => TrackShown, { list: 1000, description: 'In the order in which they were opened' })
  tracks: TrackShown[];
  @Part(() => TaskShown, { list: 10_000 }) tasks: TaskShown[];
  @Part(() => PaperShown, { list: 1000 }) papers: PaperShown[];
  @Part(() => NoteShown, { list: 10_000 }) notes: NoteShown[];
  @Part(() => DocumentShown, { list: 10_000 }) documents: DocumentShown[];
  @Part(() => ProposalShown, { optional: true }) proposal?: ProposalShown;
  @Choice('Outcome', OUTCOMES, { optional: true }) outcome?: string;
  @Instant({ optional: true }) closedAt?: string;
  @Whole({ min: 0, max: 1_000_000 }) reopenedTimes: number;
  @Line({ optional: true, list: 100, description: 'What the complainant was last asked for' })
  requestedPapers?: string[];
  @Part(() => WarningShown, { optional: true, list: 10_000 }) warnings?: WarningShown[];
  @Part(() => SatisfactionShown, { optional: true }) satisfaction?: SatisfactionShown;
  @Part(() => ConsentShown, { optional: true, list: 2 }) consents?: ConsentShown[];
  @Instant({ optional: true, description: 'Consent was withdrawn: the case is only brought to its end' })
  restrictedAt?: string;
  @Part(() => ClockShown, { list: 10_000 }) clocks: ClockShown[];
  @Part(() => CaseOpeningShown, { optional: true, list: 10_000 }) openings?: CaseOpeningShown[];
  @Part(() => CaseOfferShown, { optional: true }) offer?: CaseOfferShown;
  @Code({ optional: true, list: 1000, description: 'Those that handed it over, which go on reading' })
  formerOffices?: string[];
}
