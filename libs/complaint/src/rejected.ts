// The class stands in libs/people, below this room, because the staff's decider throws it too.
export { Rejected } from '@suaka/people';

export const REJECTION_REASONS = [
  'complaint_not_found',
  'not_permitted',
  'idempotency_key_reused',
  'already_registered',
  'unknown_category',
  'unknown_office',
  'malformed_amount',
  'settled_exceeds_claimed',
  'complaint_closed',
  'complaint_not_closed',
  'not_classified',
  'not_assigned',
  'emergency_already_raised',
  'no_emergency',
  'track_already_open',
  'track_not_open',
  'tracks_still_open',
  'resolution_already_proposed',
  'no_resolution_proposed',
  'own_proposal',
  'staff_not_found',
  'staff_deactivated',
  'staff_still_active',
  'person_not_found',
  'person_in_open_case',
  'person_erased',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];
