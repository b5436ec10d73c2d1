import { type RejectionReason } from '@suaka/complaint';

type Answer = readonly [status: number, title: string];

/** What a decider refuses, as HTTP says it: 404 absent, 403 not for this person, 409 not now, 422 not like this. */
const REJECTIONS: Record<RejectionReason, Answer> = {
  complaint_not_found: [404, 'There is no such complaint'],
  staff_not_found: [404, 'There is no such member of staff'],
  staff_deactivated: [409, 'This member of staff is deactivated'],
  office_not_found: [404, 'There is no such office'],
  office_closed: [409, 'This office is closed'],
  office_unit_taken: [409, 'Another office has this unit'],
  office_circle: [422, 'An office is neither above nor deputy of itself'],
  office_still_needed: [409, 'Other offices depend on this one'],
  one_centre: [422, 'There is one centre'],
  institution_not_found: [404, 'There is no such institution'],
  institution_deactivated: [409, 'This institution is deactivated'],
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
