import { Injectable } from '@nestjs/common';
import { Rejected } from '@suaka/complaint';
import { type StaffCommand, staffDecider } from '@suaka/people';
import { findStaffByIdentity } from '@suaka/read-models';
import { isUUID } from 'class-validator';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { invalid, Problem } from '../problems';
import { oneTimePassword } from '../sessions/passwords';
import { Sessions } from '../sessions/sessions';
import { type StaffBody } from './staff.dto';
import { staffIdOf } from './staff-id';
import { StaffRecords } from './staff-records';

type WrittenStaff = Written & { staffId: string };

/** Changes to staff; whoever loses a right, or a password, is signed out at once. */
@Injectable()
export class StaffRegister {
  constructor(
    private readonly commands: Commands,
    private readonly sessions: Sessions,
    private readonly records: StaffRecords,
    private readonly parts: Parts,
  ) {}

  /** Errors: `Rejected` already_registered (the user name is taken), unknown_office. */
  async add(asked: Asked, { password: chosen, ...person }: StaffBody): Promise<WrittenStaff> {
    await this.#mustBeOpen(person.officeId);
    const staffId = staffIdOf(person.username);
    const password = chosen === undefined ? undefined : await oneTimePassword(chosen, this.parts.config);
    return this.#write(asked, staffId, { type: 'RegisterStaff', data: { staffId, ...person, password } });
  }

  async setPassword(asked: Asked, id: string, password: string): Promise<WrittenStaff> {
    const data = await oneTimePassword(password, this.parts.config);
    return this.change(asked, id, { type: 'SetPassword', data });
  }

  /** Errors: `Problem` openid_off, identity_taken; `Rejected` identity_linked. */
  async link(asked: Asked, id: string, subject: string): Promise<WrittenStaff> {
    const issuer = this.parts.config.SUAKA_OIDC_ISSUER;
    if (!issuer) throw new Problem('openid_off');
    const holders = await findStaffByIdentity(this.parts.readModels, { issuer, subject });
    if (holders.some(({ staffId }) => staffId !== id.toLowerCase())) {
      throw new Problem('identity_taken', { field: 'subject' });
    }
    return this.change(asked, id, { type: 'LinkIdentity', data: { issuer, subject } });
  }

  /** Errors: `Rejected` unknown_office. */
  async move(asked: Asked, id: string, officeId: string): Promise<WrittenStaff> {
    await this.#mustBeOpen(officeId);
    return this.change(asked, id, { type: 'MoveStaff', data: { officeId } });
  }

  async change(asked: Asked, id: string, command: StaffCommand): Promise<WrittenStaff> {
    if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
    const staffId = id.toLowerCase();
    const written = await this.#write(asked, staffId, command);
    // Else the old password could open another session after all have ended.
    await this.records.untilShown(written.position);
    await this.sessions.endAllOf(staffId);
    return written;
  }

  async #mustBeOpen(officeId: string): Promise<void> {
    const { offices } = await this.parts.organisation.including(`office-${officeId}`);
    const office = offices.find(({ id }) => id === officeId);
    if (!office || office.phase === 'closed') throw new Rejected('unknown_office', 'officeId');
  }

  async #write(asked: Asked, staffId: string, command: StaffCommand): Promise<WrittenStaff> {
    return { staffId, ...(await this.commands.append(staffDecider, staffId, asked, command)) };
  }
}
