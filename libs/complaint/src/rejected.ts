export const REJECTION_REASONS = [
  'complaint_not_found', 'not_permitted', 'idempotency_key_reused',
  'already_registered', 'unknown_category', 'unknown_office', 'settled_exceeds_claimed',
  'complaint_closed', 'complaint_not_closed', 'not_classified', 'not_assigned',
  'emergency_already_raised', 'no_emergency',
  'track_already_open', 'track_not_open', 'tracks_still_open',
  'resolution_already_proposed', 'no_resolution_proposed', 'own_proposal',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** The only thing a decider throws: a command that the case, as it stands, does not allow. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly reason: RejectionReason,
    /** The field at fault, as a path into the command's data, where one field is. */
    readonly field?: string,
  ) {
    super(reason);
  }
}
