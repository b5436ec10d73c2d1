import type { TimelineEntry } from '../../lib/schemas';
import type { Texts } from '../../lib/i18n/id';
import { QUOTED, SAID } from './quoted';

const CODES = {
  channel: 'channels',
  mainCategory: 'categories',
  outcome: 'outcomes',
  closing: 'outcomes',
  clock: 'clocks',
  track: 'trackKinds',
  step: 'repatriationSteps',
  payer: 'payers',
  decision: 'claimDecisions',
  answer: 'sanctionAnswers',
} as const;

/** How codes, people, instants, days and lists are said. */
export interface Say {
  text: (key: keyof Texts['events'], slots: Record<string, string>) => string;
  word: (
    vocabulary:
      | (typeof CODES)[keyof typeof CODES]
      | 'severities'
      | 'papers'
      | 'parties'
      | 'waitReasons'
      | 'consentParties'
      | 'consentMeans',
    code: string,
  ) => string;
  person: (staffId: string) => string;
  office: (officeId: string) => string;
  instant: (iso: string) => string;
  day: (day: string) => string;
}

export interface EventLine {
  sentence: string;
  /** The event's own text; `null` once its person has been erased. */
  quote?: string | null;
}

export function eventLine({ type, data }: Pick<TimelineEntry, 'type' | 'data'>, say: Say): EventLine {
  const fields = data as Record<string, unknown>;
  const known = SAID.find((name) => name === type);
  const key =
    known === 'MediationSettled' && typeof fields.settled === 'string' ? 'MediationSettledFor' : known;
  const quoted = known && QUOTED[known];
  const quote = quoted === undefined ? undefined : (fields[quoted] as string | null | undefined);
  return {
    sentence: say.text(key ?? 'unknown', { type, ...slotsOf(fields, say) }),
    ...(quote !== undefined && { quote }),
  };
}

/** What a sentence may name: an event's plain values, and its codes, people, days and instants in words. */
function slotsOf(fields: Record<string, unknown>, say: Say): Record<string, string> {
  const field = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '–');
  const day = (name: string): string => (typeof fields[name] === 'string' ? say.day(fields[name]) : '–');
  const plain = ['by', 'court', 'number', 'recipient', 'against', 'destination', 'insurer', 'item'];
  return {
    ...Object.fromEntries(plain.map((name) => [name, field(name)])),
    ...Object.fromEntries(
      Object.entries(CODES).map(([name, vocabulary]) => [name, say.word(vocabulary, field(name))]),
    ),
    category: say.word('categories', field('mainCategory')),
    severity: say.word('severities', field('severity')).toLowerCase(),
    handler: say.person(field('handlerId')),
    office: say.office(field('officeId')),
    giver: say.office(field('previousOfficeId')),
    parties: Array.isArray(fields.parties)
      ? fields.parties.map((party) => String(party ?? '–')).join(', ')
      : '–',
    assignee: say.person(field('assigneeId')),
    paper: say.word('papers', field('paper')),
    papers: Array.isArray(fields.papers)
      ? fields.papers.map((paper) => say.word('papers', String(paper))).join(', ')
      : '–',
    score: String(fields.score ?? '–'),
    round: String(fields.round ?? '–'),
    instalment: String(fields.instalment ?? '–'),
    day: day('heldOn'),
    on: day('on'),
    amount: `${field('currency')} ${field('settled')}`,
    outcome: say.word('outcomes', field('outcome')),
    means: say.word('consentMeans', field('means')).toLowerCase(),
    until: typeof fields.until === 'string' ? say.instant(fields.until) : '–',
    clock: say.word('clocks', field('clock')),
    party:
      typeof fields.party === 'string'
        ? say.word('consentParties', fields.party).toLowerCase()
        : partyIn(fields.waitsOn, say),
    wait: say.word('waitReasons', field('reason')).toLowerCase(),
    cost: `${field('currency')} ${field('amount')}`,
    claimed: `${field('currency')} ${field('claimed')}`,
    paid: field('paid'),
    due: typeof fields.dueAt === 'string' ? say.instant(fields.dueAt) : '–',
  };
}

function partyIn(waitsOn: unknown, say: Say): string {
  if (typeof waitsOn !== 'object' || waitsOn === null) return '–';
  const { kind, id } = waitsOn as { kind: string; id?: string };
  return [say.word('parties', kind), id].filter(Boolean).join(' ');
}
