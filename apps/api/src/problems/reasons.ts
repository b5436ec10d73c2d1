import { type RejectionReason } from '@suaka/complaint';

type Answer = readonly [status: number, title: string];

/** What a decider refuses, as HTTP says it: 404 absent, 403 not for this person, 409 not now, 422 not like this. */
const REJECTIONS: Record<RejectionReason, Answer> = {
  complaint_not_found: [404, 'There is no such complaint'],
  staff_not_found: [404, 'There is no such member of staff'],
  staff_deactivated: [409, 'This member of staff is deactivated'],
  not_permitted: [403, 'Not permitted'],
  own_proposal: [403, 'A resolution is approved by another person than its proposer'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for another request'],
  unknown_category: [422, 'Unknown category'],
  unknown_office: [422, 'Unknown office'],
  malformed_amount: [422, 'This is no amount'],
  settled_exceeds_claimed: [422, 'More was settled than claimed'],
  already_registered: [409, 'Already registered'],
  complaint_closed: [409, 'The complaint is closed'],
  complaint_not_closed: [409, 'The complaint is not closed'],
  not_classified: [409, 'The complaint is not classified yet'],
  not_assigned: [409, 'The complaint is not assigned yet'],
  emergency_already_raised: [409, 'An emergency is already raised'],
  no_emergency: [409, 'No emergency is raised'],
  track_already_open: [409, 'This track is already open'],
  track_not_open: [409, 'This track is not open'],
  tracks_still_open: [409, 'Tracks are still open'],
  track_on_hold: [409, 'This track is on hold'],
  track_not_on_hold: [409, 'This track is not on hold'],
  no_clarification_left: [409, 'After the second clarification there is no third'],
  statement_missing: [409, 'A signed statement is missing'],
  minutes_missing: [409, 'The minutes are missing'],
  no_commitment: [409, 'No commitment was made'],
  commitment_pending: [409, 'A commitment was made already'],
  commitment_broken: [409, 'A commitment was broken: a sanction is recommended instead'],
  already_settled: [409, 'The mediation is settled already'],
  nothing_owed: [409, 'No instalment is owed'],
  already_decided: [409, 'The claim is decided already'],
  not_granted: [409, 'The claim is not granted yet'],
  already_sent: [409, 'The recommendation is sent already'],
  not_sent: [409, 'The recommendation is not sent yet'],
  unknown_instalment: [422, 'There is no such instalment, or it is owed no more'],
  instalments_not_the_sum: [422, 'The instalments do not add up to what is settled'],
  currency_missing: [422, 'The currency is missing'],
  amount_missing: [422, 'The amount is missing'],
  granted_exceeds_claimed: [422, 'More was granted than claimed'],
  paid_exceeds_granted: [422, 'More was paid than granted'],
  out_of_order: [422, 'This step cannot follow the one before'],
  day_passed: [422, 'This day is over'],
  nothing_changed: [422, 'Nothing would change'],
  no_open_task: [409, 'There is no such open task'],
  paper_already_received: [409, 'This paper is received already'],
  paper_not_received: [409, 'This paper is not received'],
  resolution_already_proposed: [409, 'A resolution is already proposed'],
  no_resolution_proposed: [409, 'No resolution is proposed'],
};

/** What the door itself refuses. */
const AT_THE_DOOR = {
  invalid_request: [400, 'The request is not well formed'],
  not_signed_in: [401, 'Not signed in'],
  wrong_credentials: [401, 'User name or password is wrong'],
  cross_site: [403, 'Requests from other sites are refused'],
  not_found: [404, 'Not found'],
  conflict: [409, 'The record has changed meanwhile'],
  stale_revision: [412, 'The case has moved on since it was read'],
  body_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The body must be application/json'],
  password_unchanged: [422, 'The new password is the old one'],
  unknown_staff: [422, 'No such member of staff is active'],
  unknown_contact: [422, 'There is no such contact'],
  too_many_attempts: [429, 'Too many attempts'],
  internal: [500, 'Something went wrong here'],
  unavailable: [503, 'A part of the system is not available'],
  not_yet_projected: [503, 'The view has not caught up yet'],
} as const satisfies Record<string, Answer>;

export const ANSWERS = { ...REJECTIONS, ...AT_THE_DOOR } satisfies Record<string, Answer>;
export type Reason = keyof typeof ANSWERS;
export const REASONS = Object.keys(ANSWERS) as Reason[];
