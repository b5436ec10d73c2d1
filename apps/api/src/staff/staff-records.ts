import { Injectable } from '@nestjs/common';
import { type Recorded, Rejected } from '@suaka/complaint';
import {
  staffDecider,
  type StaffEvent,
  type StaffStanding,
  type StaffState,
  standingsOf,
} from '@suaka/people';
import { Parts } from '../parts';

export interface StaffRecord {
  state: StaffState;
  /** Decimal text. */
  revision: string;
  /** The command that is asked for has been applied. */
  applied: boolean;
}

/** A person as the log has them: what opens an account is not left to a view that may be behind. */
@Injectable()
export class StaffRecords {
  constructor(private readonly parts: Parts) {}

  /** Oldest first. Errors: `Rejected` staff_not_found. */
  async standings(staffId: string): Promise<StaffStanding[]> {
    const events: Recorded<StaffEvent>[] = [];
    for await (const event of this.parts.log.readStream(`staff-${staffId}`))
      events.push(event as Recorded<StaffEvent>);
    if (events.length === 0) throw new Rejected('staff_not_found');
    return standingsOf(events);
  }

  async read(staffId: string, commandId?: string): Promise<StaffRecord> {
    const record: StaffRecord = { state: staffDecider.initial, revision: '-1', applied: false };
    for await (const event of this.parts.log.readStream(`staff-${staffId}`)) {
      record.state = staffDecider.evolve(record.state, event as Recorded<StaffEvent>);
      record.revision = event.revision;
      if (event.metadata.commandId === commandId) record.applied = true;
    }
    return record;
  }
}
