import { api, take } from '../../../lib/api';
import type { paths } from '../../../lib/api-types';
import type { Command, CommandBodies } from '../../../lib/schemas';

type Steps = {
  [
    Path in keyof paths as Path extends `/api/complaints/{id}/${infer Verb}` ? Verb : never
  ]: paths[Path] extends {
    post: { requestBody: { content: { 'application/json': infer Body } } };
  }
    ? Body
    : never;
};
type VerbTaking<Body> = { [Verb in keyof Steps]: Body extends Steps[Verb] ? Verb : never }[keyof Steps];

const VERBS = {
  AddNote: 'note',
  ClassifyComplaint: 'classify',
  AssignComplaint: 'assign',
  RaiseEmergency: 'emergency',
  RecordEmergencyAction: 'emergency-action',
  EndEmergency: 'emergency-end',
  OpenAdvocacy: 'advocacy-open',
  RecordAdvocacyAction: 'advocacy-action',
  FinishAdvocacy: 'advocacy-finish',
  OpenMediation: 'mediation-open',
  RecordMediationSession: 'mediation-session',
  SettleMediation: 'mediation-settle',
  FailMediation: 'mediation-fail',
  PauseClocks: 'clocks-pause',
  ResumeClocks: 'clocks-resume',
  MoveClocks: 'clocks-move',
  OpenConsultation: 'consultation-open',
  GiveAdvice: 'consultation-advice',
  FinishConsultation: 'consultation-finish',
  OpenClarification: 'clarification-open',
  RecordStatement: 'clarification-statement',
  RecordMinutes: 'clarification-minutes',
  MakeCommitment: 'commitment',
  KeepCommitment: 'commitment-kept',
  BreakCommitment: 'commitment-broken',
  FinishClarification: 'clarification-finish',
  OpenRepatriation: 'repatriation-open',
  TakeRepatriationStep: 'repatriation-step',
  RecordRepatriationCost: 'repatriation-cost',
  OpenInsuranceClaim: 'insurance-open',
  DecideInsuranceClaim: 'insurance-decision',
  PayInsuranceClaim: 'insurance-payment',
  OpenSanction: 'sanction-open',
  SendSanction: 'sanction-send',
  AnswerSanction: 'sanction-answer',
  AmendComplaint: 'amend',
  AddTask: 'task-add',
  AssignTask: 'task-assign',
  FinishTask: 'task-finish',
  CancelTask: 'task-cancel',
  ReceivePaper: 'paper-received',
  WithdrawPaper: 'paper-withdrawn',
  PutTrackOnHold: 'track-hold',
  ResumeTrack: 'track-resume',
  AbandonTrack: 'track-abandon',
  RecordHearing: 'advocacy-hearing',
  RecordInstalmentPaid: 'instalment-paid',
  ForgoInstalment: 'instalment-forgone',
  ProposeResolution: 'resolution-propose',
  ApproveResolution: 'resolution-approve',
  RejectResolution: 'resolution-reject',
  ReopenComplaint: 'reopen',
  WithdrawComplaint: 'withdraw',
  RecordSatisfaction: 'satisfaction',
  RequestPapers: 'papers-request',
  TellUnsolvable: 'unsolvable-told',
  RecordContact: 'contacted',
  WarnOfClosing: 'closing-warn',
  RecordConsent: 'consent',
  WithdrawConsent: 'consent-withdraw',
  StopProcessing: 'processing-stop',
  OfferCase: 'offer',
  AcceptCase: 'offer-accept',
  RefuseCase: 'offer-refuse',
  WithdrawOffer: 'offer-withdraw',
} as const satisfies { [C in Command]: VerbTaking<CommandBodies[C]> };

export interface On {
  complaintId: string;
  /** Revision that the sender has seen. */
  revision: string;
  key: string;
}

/** Errors: `Problem` (412 where the case has moved on), `ConnectionLost`. */
export const sendCommand = <C extends Command>(command: C, body: CommandBodies[C], on: On) =>
  take(
    api.POST(`/api/complaints/{id}/${VERBS[command]}` as '/api/complaints/{id}/note', {
      params: {
        path: { id: on.complaintId },
        header: { 'Idempotency-Key': on.key, 'If-Match': `"${on.revision}"` },
      },
      body: body as never,
    }),
  );
