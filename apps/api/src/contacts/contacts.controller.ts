import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { findContact, findContacts } from '@suaka/read-models';
import { isUUID } from 'class-validator';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Asked, Write } from '../commands';
import { Parts } from '../parts';
import { invalid, Problem } from '../problems';
import { Read, ReadOne } from '../queries';
import { ContactBody, Contacts, ContactShown, ContactsQuery, LoggedContact } from './contact.dto';
import { ContactLog } from './contact-log';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactLog,
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Write({
    needs: 'LogContact',
    summary: 'Log a call, a mail, a visitor',
    answer: LoggedContact,
    status: 201,
  })
  log(@Asked() asked: Asked, @Body() body: ContactBody) {
    return this.contacts.log(asked, body);
  }

  @Read({ needs: 'ReadContacts', summary: 'Newest first', answer: Contacts })
  list(@Query() query: ContactsQuery, @Me() person: Person) {
    return findContacts(this.parts.readModels, this.rights.scope(person, 'ReadContacts'), query);
  }

  @ReadOne({ path: ':id', needs: 'ReadContacts', summary: 'One contact', answer: ContactShown })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  async read(@Param('id') id: string, @Me() person: Person) {
    if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
    const scope = this.rights.scope(person, 'ReadContacts');
    const contact = await findContact(this.parts.readModels, scope, id.toLowerCase());
    if (!contact) throw new Problem('not_found');
    return contact;
  }
}
