import { Injectable } from '@nestjs/common';
import { type Recorded } from '@suaka/complaint';
import { staffDecider, type StaffEvent, type StaffState } from '@suaka/people';
import { waitForPosition } from '@suaka/read-models';
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
