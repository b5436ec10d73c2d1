import type { ComplaintEvent, Personal } from '@suaka/complaint';

type Summaries = {
  [T in ComplaintEvent['type']]: (data: Extract<ComplaintEvent, { type: T }>['data'], say: Wording) => string;
};

/** How instants and people are put into words. */
export interface Wording {
  time(at: string): string;
  staff(staffId: string): string;
}

const LONGEST = 90;

/** Free text on one line, without what would steer the terminal; what was erased stays visible as such. */
function line(text: Personal | undefined): string {
  if (text === undefined) return '';
  if (text === null) return '(erased)';
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
}

const clock = ({ clockId }: { clockId: string }): string => clockId;
const amounts = (claimed?: string, settled?: string, currency = ''): string =>
  [claimed && `claimed ${claimed}`, settled && `settled ${settled} ${currency}`].filter(Boolean).join(', ');

const SUMMARIES: Summaries = {
  ComplaintRegistered: ({ ticketNumber, channel, categories, worker, narrative }) =>
    `${ticketNumber} by ${channel}, ${categories.join(' ')}, ${worker.country ?? 'country unknown'}: ${line(narrative)}`,
  NoteAdded: ({ text }) => line(text),
  ComplaintClassified: ({ mainCategory, furtherCategories, severity }) =>
    `${[mainCategory, ...furtherCategories].join(' ')}, severity ${severity}`,
  ComplaintAssigned: ({ handlerId, previousHandlerId: before }, { staff }) =>
    `to ${staff(handlerId)}${before ? `, before ${staff(before)}` : ''}`,
  EmergencyRaised: ({ reason }) => line(reason),
  EmergencyActionRecorded: ({ action }) => line(action),
  EmergencyEnded: ({ note }) => line(note),
  AdvocacyOpened: ({ goal }) => line(goal),
  AdvocacyActionRecorded: ({ action }) => line(action),
  AdvocacyFinished: ({ result }) => line(result),
  MediationOpened: ({ parties }) => `between ${parties.map(line).join(', ')}`,
  MediationSessionRecorded: ({ heldOn, minutes }) => `${heldOn}: ${line(minutes)}`,
  MediationSettled: ({ terms, claimed, settled, currency }) =>
    [line(terms), amounts(claimed, settled, currency)].filter(Boolean).join('; '),
  MediationFailed: ({ reason }) => line(reason),
  ResolutionProposed: ({ outcome, summary }) => `${outcome}: ${line(summary)}`,
  ResolutionApproved: ({ note }) => line(note),
  ResolutionRejected: ({ reason }) => line(reason),
  ComplaintClosed: ({ outcome }) => outcome,
  ComplaintReopened: ({ reason }) => line(reason),
  CaseOpenedOutOfScope: ({ reason, until }, { time }) => `until ${time(until)}: ${line(reason)}`,
  ClockStarted: (data, { time }) =>
    `${clock(data)}, ${data.limit}, warns ${time(data.warnAt)}, due ${time(data.dueAt)}`,
  ClockWarned: clock,
  ClockBreached: (data, { time }) => `${clock(data)}, was due ${time(data.dueAt)}`,
  ClockMet: clock,
  ClockCancelled: clock,
};

/** What an event says, on one line. A type of a later version says nothing here. */
export function summaryOf({ type, data }: { type: string; data: unknown }, wording: Wording): string {
  if (!Object.hasOwn(SUMMARIES, type)) return '';
  return (SUMMARIES[type as ComplaintEvent['type']] as (data: unknown, wording: Wording) => string)(
    data,
    wording,
  );
}
