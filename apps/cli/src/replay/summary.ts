import type { ComplaintEvent, Party, Personal } from '@suaka/complaint';

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
const party = ({ kind, id }: Party): string => (id ? `${kind} ${id}` : kind);
const amounts = (claimed?: string, settled?: string, currency = ''): string =>
  [claimed && `claimed ${claimed}`, settled && `settled ${settled} ${currency}`].filter(Boolean).join(', ');

const SUMMARIES: Summaries = {
  ComplaintRegistered: ({ ticketNumber, channel, categories, worker, narrative }) =>
    `${ticketNumber} by ${channel}, ${categories.join(' ')}, ${worker.country ?? 'country unknown'}: ${line(narrative)}`,
  NoteAdded: ({ text }) => line(text),
  DocumentAttached: ({ name, mediaType, size, scan }) =>
    `${line(name)}, ${mediaType}, ${size} bytes, ${scan.verdict}`,
  DocumentScanned: ({ scan }) => scan.verdict,
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
  ConsultationOpened: ({ question }) => line(question),
  AdviceGiven: ({ advice }) => line(advice),
  ConsultationFinished: ({ result }) => line(result),
  ClarificationOpened: ({ round, parties }) => `round ${round}, between ${parties.map(line).join(', ')}`,
  StatementRecorded: ({ by, on, statement }) => `${on}, ${line(by)}: ${line(statement)}`,
  MinutesRecorded: ({ number, on, explanation }) => `${number} of ${on}: ${line(explanation)}`,
  CommitmentMade: ({ by, commitment }) => `${line(by)}: ${line(commitment)}`,
  CommitmentKept: ({ proof }) => line(proof),
  CommitmentBroken: ({ finding }) => line(finding),
  ClarificationFinished: ({ result }) => line(result),
  HearingRecorded: ({ court, on, result }) => [`${on} at ${court}`, line(result)].filter(Boolean).join(': '),
  InstalmentPaid: ({ instalment, on }) => `number ${instalment}, ${on}`,
  InstalmentForgone: ({ instalment, reason }) => `number ${instalment}: ${line(reason)}`,
  RepatriationOpened: ({ destination, reason }) => `to ${line(destination)}: ${line(reason)}`,
  RepatriationStepTaken: ({ step, on }) => `${step}, ${on}`,
  RepatriationCostRecorded: ({ item, amount, currency, payer }) =>
    `${item}, ${amount} ${currency}, by ${payer}`,
  InsuranceClaimOpened: ({ insurer, claimed, currency }) => `${insurer}, claimed ${claimed} ${currency}`,
  InsuranceClaimDecided: ({ decision, on, granted }) => [decision, on, granted].filter(Boolean).join(', '),
  InsuranceClaimPaid: ({ paid, on }) => `${paid}, ${on}`,
  SanctionOpened: ({ recipient, against, ground }) =>
    `to ${recipient}, against ${line(against)}: ${line(ground)}`,
  SanctionSent: ({ number, on }) => `${number}, ${on}`,
  SanctionAnswered: ({ answer, on, text }) => `${answer}, ${on}: ${line(text)}`,
  TrackPutOnHold: ({ track, reason }) => `${track}: ${line(reason)}`,
  TrackResumed: ({ track, reason }) => `${track}: ${line(reason)}`,
  TrackAbandoned: ({ track, reason }) => `${track}: ${line(reason)}`,
  ComplaintAmended: ({ complainant, worker, narrative, reason }) =>
    `${[
      ...Object.keys(complainant?.after ?? {}).map((field) => `complainant.${field}`),
      ...Object.keys(worker?.after ?? {}).map((field) => `worker.${field}`),
      ...(narrative ? ['narrative'] : []),
    ].join(' ')}: ${line(reason)}`,
  TaskAdded: ({ taskId, task, dueOn }) => `${taskId}${dueOn ? `, due ${dueOn}` : ''}: ${line(task)}`,
  TaskAssigned: ({ taskId, assigneeId }, { staff }) => `${taskId} to ${staff(assigneeId)}`,
  TaskFinished: ({ taskId, result }) => [taskId, line(result)].filter(Boolean).join(': '),
  TaskCancelled: ({ taskId, reason }) => `${taskId}: ${line(reason)}`,
  PaperReceived: ({ paper, on }) => `${paper}, ${on}`,
  PaperWithdrawn: ({ paper, reason }) => `${paper}: ${line(reason)}`,
  ResolutionProposed: ({ outcome, summary }) => `${outcome}: ${line(summary)}`,
  ResolutionApproved: ({ note }) => line(note),
  ResolutionRejected: ({ reason }) => line(reason),
  ComplaintClosed: ({ outcome }) => outcome,
  ComplaintReopened: ({ reason }) => line(reason),
  ComplaintWithdrawn: ({ channel, reason }) => `${channel}: ${line(reason)}`,
  SatisfactionRecorded: ({ score, remark }) => [score, line(remark)].filter(Boolean).join(': '),
  PapersRequested: ({ papers, channel }) => `${channel}: ${papers.join(', ')}`,
  ComplainantToldUnsolvable: ({ channel, text }) => `${channel}: ${line(text)}`,
  ComplainantContacted: ({ channel, note }) => `${channel}: ${line(note)}`,
  ComplainantWarned: ({ closing, channel, text }) => `${closing}, ${channel}: ${line(text)}`,
  ConsentRecorded: ({ party, means, scopes }) => `${party}, ${means}, for ${scopes.join(', ')}`,
  ConsentWithdrawn: ({ party, means }) => `${party}, ${means}`,
  ProcessingStopped: () => '',
  CaseOffered: ({ officeId, reason }) => `to ${officeId}: ${line(reason)}`,
  CaseHandedOver: ({ officeId, previousOfficeId }) => `from ${previousOfficeId} to ${officeId}`,
  CaseOfferRefused: ({ officeId, reason }) => `by ${officeId}: ${line(reason)}`,
  CaseOfferWithdrawn: ({ officeId }) => `to ${officeId}`,
  CaseOfferTimedOut: ({ officeId }) => `to ${officeId}`,
  CaseOpenedOutOfScope: ({ reason, until }, { time }) => `until ${time(until)}: ${line(reason)}`,
  ClockStarted: (data, { time }) =>
    `${clock(data)}, ${data.limit}, warns ${time(data.warnAt)}, due ${time(data.dueAt)}`,
  ClockWarned: clock,
  ClockBreached: (data, { time }) => `${clock(data)}, was due ${time(data.dueAt)}`,
  ClockPaused: (data, { time }) =>
    `${clock(data)} since ${time(data.pausedAt)}, waits on ${party(data.waitsOn)} for ${data.reason}`,
  ClockResumed: (data, { time }) => `${clock(data)}, due ${time(data.dueAt)}`,
  ClockMoved: (data, { time }) =>
    `${clock(data)}, ${data.limit} by calendar ${data.calendarVersion}, due ${time(data.dueAt)}`,
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
