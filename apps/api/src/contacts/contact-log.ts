import { Injectable } from '@nestjs/common';
import { contactDecider } from '@suaka/complaint';
import { idFrom } from '@suaka/runtime';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { type ContactBody } from './contact.dto';

/** Contacts are many and cheap: one event each, without a workflow. */
@Injectable()
export class ContactLog {
  constructor(
    private readonly commands: Commands,
    private readonly parts: Parts,
  ) {}

  async log(asked: Asked, body: ContactBody): Promise<Written & { contactId: string }> {
    const contactId = idFrom(asked.commandId, 'contact');
    const officeId = body.officeId ?? asked.person.officeId;
    await this.parts.organisation.including(`office-${officeId}`);
    const caller = { personId: idFrom(asked.commandId, 'caller'), ...body.caller };
    const data = { ...body, officeId, caller };
    const written = await this.commands.append(contactDecider(this.parts.policy), contactId, asked, {
      type: 'LogContact',
      data,
    });
    return { contactId, ...written };
  }
}
