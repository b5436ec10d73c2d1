import type { Command, Complaint, Track, TrackKind } from '../../lib/schemas';
import { FORMS } from './fields';

export const isCommand = (action: string): action is Command => action in FORMS;

/** Groups in which the other steps are offered. */
export const GROUPS = {
  case: ['ClassifyComplaint', 'AssignComplaint', 'AddNote', 'ReopenComplaint', 'RecordSatisfaction'],
  complainant: ['RecordContact', 'RequestPapers', 'TellUnsolvable', 'WarnOfClosing', 'WithdrawComplaint'],
  emergency: ['RaiseEmergency', 'RecordEmergencyAction', 'EndEmergency'],
  consultation: ['GiveAdvice', 'FinishConsultation'],
  clarification: [
    ...(['RecordStatement', 'RecordMinutes', 'MakeCommitment', 'KeepCommitment', 'BreakCommitment'] as const),
    'FinishClarification',
  ],
  mediation: [
    ...(['RecordMediationSession', 'SettleMediation', 'RecordInstalmentPaid', 'ForgoInstalment'] as const),
    'FailMediation',
  ],
  advocacy: ['RecordAdvocacyAction', 'RecordHearing', 'FinishAdvocacy'],
  repatriation: ['TakeRepatriationStep', 'RecordRepatriationCost'],
  insurance: ['DecideInsuranceClaim', 'PayInsuranceClaim'],
  sanction: ['SendSanction', 'AnswerSanction'],
  upkeep: [
    'AmendComplaint',
    'AddTask',
    'AssignTask',
    'FinishTask',
    'CancelTask',
    'ReceivePaper',
    'WithdrawPaper',
  ],
  tracks: ['PutTrackOnHold', 'ResumeTrack', 'AbandonTrack'],
  open: [
    ...(['OpenConsultation', 'OpenClarification', 'OpenMediation', 'OpenAdvocacy'] as const),
    ...(['OpenRepatriation', 'OpenInsuranceClaim', 'OpenSanction'] as const),
  ],
  waiting: ['PauseClocks', 'ResumeClocks', 'MoveClocks'],
  resolution: ['ProposeResolution', 'ApproveResolution', 'RejectResolution'],
  consent: ['RecordConsent', 'WithdrawConsent', 'StopProcessing'],
  handover: ['OfferCase', 'AcceptCase', 'RefuseCase', 'WithdrawOffer'],
} as const satisfies Record<string, readonly Command[]>;

/** What the case most wants now, in order of preference. */
function wanted(state: Complaint): Command[] {
  if (state.emergency?.status === 'raised') return ['RecordEmergencyAction'];
  switch (state.phase) {
    case 'intake':
      return ['ClassifyComplaint'];
    case 'classification':
      return ['AssignComplaint'];
    case 'handling':
      return inHandling(state);
    case 'resolution':
      return ['ApproveResolution'];
    case 'closed':
      return [];
  }
}

function inHandling({ tracks, handlerId }: Complaint): Command[] {
  if (handlerId === undefined) return ['AssignComplaint'];
  const open = tracks.filter(({ status }) => status === 'open');
  const isBroken = tracks.some(({ outcome }) => outcome === 'commitment_broken');
  const ofTracks = NEXT.flatMap(({ kind, next }) =>
    open.filter((track) => track.kind === kind).flatMap(next),
  );
  if (ofTracks.length > 0) return ofTracks;
  if (isBroken && !tracks.some(({ kind }) => kind === 'sanction')) return ['OpenSanction'];
  if (tracks.some(({ status }) => status === 'on_hold')) return ['ResumeTrack'];
  return tracks.length > 0 ? ['ProposeResolution'] : ['OpenAdvocacy', 'ProposeResolution'];
}

/** What an open track wants next, the most urgent kind first. */
const NEXT: { kind: TrackKind; next: (track: Track) => Command[] }[] = [
  {
    kind: 'clarification',
    next: ({ clarification }) => {
      if (clarification?.commitment) return ['KeepCommitment'];
      if (!clarification?.statements) return ['RecordStatement'];
      return clarification.minutes > 0 ? ['MakeCommitment'] : ['RecordMinutes'];
    },
  },
  { kind: 'sanction', next: ({ sanction }) => (sanction?.sent ? ['AnswerSanction'] : ['SendSanction']) },
  {
    kind: 'mediation',
    next: ({ mediation }) => {
      if (mediation?.instalments) return ['RecordInstalmentPaid'];
      return mediation?.sessions ? ['SettleMediation'] : ['RecordMediationSession'];
    },
  },
  {
    kind: 'insurance',
    next: ({ insurance }) => (insurance?.decision ? ['PayInsuranceClaim'] : ['DecideInsuranceClaim']),
  },
  { kind: 'repatriation', next: () => ['TakeRepatriationStep'] },
  {
    kind: 'advocacy',
    next: ({ log }) => (log.length > 1 ? ['FinishAdvocacy'] : ['RecordAdvocacyAction']),
  },
  { kind: 'consultation', next: ({ log }) => (log.length > 1 ? ['FinishConsultation'] : ['GiveAdvice']) },
];

export interface Steps {
  main?: Command;
  others: { group: keyof typeof GROUPS; commands: Command[] }[];
}

/** The steps that are allowed, the main one apart. */
export function steps(state: Complaint, actions: string[]): Steps {
  const allowed = actions.filter(isCommand);
  const main = wanted(state).find((command) => allowed.includes(command));
  const others = Object.entries(GROUPS).map(([group, commands]) => ({
    group: group as keyof typeof GROUPS,
    commands: (commands as readonly Command[]).filter(
      (command) => command !== main && allowed.includes(command),
    ),
  }));
  return { main, others: others.filter(({ commands }) => commands.length > 0) };
}
