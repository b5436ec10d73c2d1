import { Injectable } from '@nestjs/common';
import { waitForPosition } from '@suaka/read-models';
import { type Recorded, Rejected } from '@suaka/complaint';
import {
  staffDecider,
  type StaffEvent,
  type StaffStanding,
  type StaffState,
  standingsOf,
} from '@suaka/people';
import { Parts } from '../parts';

/** Until sign-in, which reads a view, goes by what was written. */
const PATIENCE_MS = 2_000;

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

  /** Waits, briefly, until the view by which people sign in holds what was written at `position`. */
  async untilShown(position: string): Promise<void> {
    const { readModels, projections } = this.parts;
    await waitForPosition(readModels, projections, position, PATIENCE_MS);
  }
}
