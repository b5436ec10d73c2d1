import type { TimelineEntry } from '../../lib/schemas';
import type { Texts } from '../../lib/i18n/id';

/** How codes, people, instants, days and lists are said. */
export interface Say {
  text: (key: keyof Texts['events'], slots: Record<string, string>) => string;
  word: (
    vocabulary: 'channels' | 'categories' | 'severities' | 'outcomes' | 'clocks',
    code: string,
  ) => string;
  person: (staffId: string) => string;
  instant: (iso: string) => string;
  day: (day: string) => string;
}

export interface EventLine {
  sentence: string;
  /** The event's own text; `null` once its person has been erased. */
  quote?: string | null;
}

/** The field that holds an event's own text. */
const QUOTED: Record<string, string> = {
  ComplaintRegistered: 'narrative',
  NoteAdded: 'text',
  EmergencyRaised: 'reason',
  EmergencyActionRecorded: 'action',
  EmergencyEnded: 'note',
  AdvocacyOpened: 'goal',
  AdvocacyActionRecorded: 'action',
  AdvocacyFinished: 'result',
  MediationSessionRecorded: 'minutes',
  MediationSettled: 'terms',
  MediationFailed: 'reason',
  ResolutionProposed: 'summary',
  ResolutionApproved: 'note',
  ResolutionRejected: 'reason',
  ComplaintReopened: 'reason',
  CaseOpenedOutOfScope: 'reason',
};

export const SAID = [
  'ComplaintRegistered',
  'NoteAdded',
  'ComplaintClassified',
  'ComplaintAssigned',
  'EmergencyRaised',
  'EmergencyActionRecorded',
  'EmergencyEnded',
  'AdvocacyOpened',
  'AdvocacyActionRecorded',
  'AdvocacyFinished',
  'MediationOpened',
  'MediationSessionRecorded',
  'MediationSettled',
  'MediationFailed',
  'ResolutionProposed',
  'ResolutionApproved',
  'ResolutionRejected',
  'ComplaintClosed',
  'ComplaintReopened',
  'CaseOpenedOutOfScope',
  'ClockStarted',
  'ClockWarned',
  'ClockBreached',
  'ClockMet',
  'ClockCancelled',
] as const;

export function eventLine({ type, data }: Pick<TimelineEntry, 'type' | 'data'>, say: Say): EventLine {
  const fields = data as Record<string, unknown>;
  const field = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '–');
  const slots = {
    type,
    channel: say.word('channels', field('channel')),
    category: say.word('categories', field('mainCategory')),
    severity: say.word('severities', field('severity')).toLowerCase(),
    handler: say.person(field('handlerId')),
    parties: Array.isArray(fields.parties)
      ? fields.parties.map((party) => String(party ?? '–')).join(', ')
      : '–',
    day: typeof fields.heldOn === 'string' ? say.day(fields.heldOn) : '–',
    amount: `${field('currency')} ${field('settled')}`,
    outcome: say.word('outcomes', field('outcome')),
    until: typeof fields.until === 'string' ? say.instant(fields.until) : '–',
    clock: say.word('clocks', field('clock')),
    due: typeof fields.dueAt === 'string' ? say.instant(fields.dueAt) : '–',
  };
  const known = SAID.find((name) => name === type) ?? 'unknown';
  const key =
    known === 'MediationSettled' && typeof fields.settled === 'string' ? 'MediationSettledFor' : known;
  const quoted = QUOTED[type];
  const quote = quoted === undefined ? undefined : (fields[quoted] as string | null | undefined);
  return { sentence: say.text(key, slots), ...(quote !== undefined && { quote }) };
}
