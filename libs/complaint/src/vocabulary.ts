export const CHANNELS = [
  'phone',
  'walk_in',
  'email',
  'letter',
  'fax',
  'web',
  'sms',
  'whatsapp',
  'social_media',
  'agency',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const COMPLAINANT_KINDS = [
  'worker',
  'candidate',
  'returned_worker',
  'family',
  'proxy',
  'employer_family',
  'institution',
  'public',
  'anonymous',
] as const;
export type ComplainantKind = (typeof COMPLAINANT_KINDS)[number];

export const PLACEMENTS = ['procedural', 'nonprocedural', 'unknown'] as const;
export type Placement = (typeof PLACEMENTS)[number];

export const SEVERITIES = ['emergency', 'high', 'medium', 'low'] as const;
/** D darurat, T tinggi, S sedang, R rendah. */
export type Severity = (typeof SEVERITIES)[number];

export const PHASES = ['intake', 'classification', 'handling', 'resolution', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Closings without an outcome of the handling (Peraturan BP2MI 6/2024 art. 30). */
export const CLOSINGS = ['papers_missing', 'no_clarification', 'unreachable', 'told_unsolvable'] as const;
export type Closing = (typeof CLOSINGS)[number];

export const OUTCOMES = [
  'rights_fulfilled',
  'repatriated',
  'remains_repatriated',
  'settlement',
  'claim_paid',
  'found',
  'court_ruling',
  'withdrawn',
  'duplicate',
  'not_within_authority',
  'rejected_at_verification',
  ...CLOSINGS,
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Clocks whose limit the policy sets. */
export const POLICY_CLOCKS = [
  'verification',
  'completion',
  'completion_information',
  'completion_inspection',
  'overall',
  'emergency_first_action',
  'commitment',
  'papers_missing',
  'no_clarification',
  'unreachable',
  'told_unsolvable',
  'institution_answer',
  'hand_over',
  'hand_over_emergency',
  'stop_processing',
  'breach_notice',
] as const;
export type PolicyClock = (typeof POLICY_CLOCKS)[number];
/** Clocks that run until a day that was agreed or set. */
const DATED_CLOCKS = ['payment', 'task'] as const;
export type DatedClock = (typeof DATED_CLOCKS)[number];
export const CLOCK_NAMES = [...POLICY_CLOCKS, ...DATED_CLOCKS] as const;
export type ClockName = PolicyClock | DatedClock;
export const isPolicyClock = (name: ClockName): name is PolicyClock =>
  POLICY_CLOCKS.some((known) => known === name);

export const TRACK_KINDS = [
  'consultation',
  'clarification',
  'mediation',
  'advocacy',
  'repatriation',
  'insurance',
  'sanction',
] as const;
export type TrackKind = (typeof TRACK_KINDS)[number];

export const TRACK_STATUSES = ['open', 'on_hold', 'finished'] as const;
export type TrackStatus = (typeof TRACK_STATUSES)[number];

export const TRACK_OUTCOMES = [
  'advised',
  'no_commitment',
  'commitment_kept',
  'commitment_broken',
  'settled',
  'failed',
  'finished',
  'handed_over',
  'paid',
  'refused',
  'imposed',
  'declined',
  'abandoned',
] as const;
/** What a track came to. */
export type TrackOutcome = (typeof TRACK_OUTCOMES)[number];

export const PARTY_KINDS = [
  'complainant',
  'worker',
  'institution',
  'office',
  'court',
  'employer',
  'placement_company',
] as const;

/** Whom a case may wait on. */
export interface Party {
  kind: (typeof PARTY_KINDS)[number];
  /** Of an institution or office. */
  id?: string;
}

export const WAIT_REASONS = ['papers', 'clarification', 'answer', 'decision', 'unreachable'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

export const CONSENT_PARTIES = ['worker', 'complainant'] as const;
export type ConsentParty = (typeof CONSENT_PARTIES)[number];

export const CONSENT_MEANS = ['form', 'oral', 'electronic'] as const;
export type ConsentMeans = (typeof CONSENT_MEANS)[number];

export const CONSENT_SCOPES = ['handling', 'sharing'] as const;
/** To handle the case; to share it with the institutions that it needs. */
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** A personal text. Sealed in the log; `null` once its person has been erased. */
export type Personal = string | null;
