import { Injectable } from '@nestjs/common';
import { findStaffById } from '@suaka/read-models';
import { Parts } from '../parts';
import { Problem } from '../problems';

/** Who works here. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly parts: Parts) {}

  /** Errors: `Problem` unknown_staff naming the field. */
  async mustBeActive(staffId: string, field: string): Promise<void> {
    const found = await findStaffById(this.parts.readModels, staffId);
    if (!found?.active) throw new Problem('unknown_staff', { field });
  }
}
