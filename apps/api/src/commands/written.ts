import { Counted, Id } from '../fields';

/** What a write came to; `position` leaves as the header Suaka-Position, the revision also as the ETag. */
export interface Written {
  revision: string;
  position: string;
}

export class WrittenComplaint {
  @Id() complaintId: string;
  @Counted({ description: 'Revision that the case has reached' }) revision: string;
}
