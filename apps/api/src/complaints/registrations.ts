import { Injectable } from '@nestjs/common';
import {
  type Caller,
  type Complainant,
  complaintDecider,
  type ComplaintRegistered,
  type ContactLogged,
  Rejected,
  type RegisterComplaint,
  type Worker,
} from '@suaka/complaint';
import { receivingOffice } from '@suaka/people';
import { ticketNumber } from '@suaka/policy';
import { idFrom, now } from '@suaka/runtime';
import { type Person } from '../access';
import { Rights } from '../access/rights';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { CaseMailbox } from './case-mailbox';
import { type RegistrationBody } from './registration.dto';

interface Registration extends Written {
  complaintId: string;
  ticketNumber: string;
  officeId: string;
}

/** Registers complaints: gives them their ids and their ticket number, and starts their workflow. */
@Injectable()
export class Registrations {
  constructor(
    private readonly commands: Commands,
    private readonly parts: Parts,
    private readonly rights: Rights,
    private readonly mailbox: CaseMailbox,
  ) {}

  /** Errors: `Rejected`, `Problem` unknown_contact, and those of parts that are away. */
  async register(asked: Asked, body: RegistrationBody): Promise<Registration> {
    const complaintId = idFrom(asked.commandId, 'complaint');
    const officeId = body.officeId ?? asked.person.officeId;
    await this.parts.organisation.including(`office-${officeId}`);
    const caller = await this.#callerOf(body.contactId, asked.person);
    const submitted = (ticket: string) =>
      this.commands.submitted(asked, registration(asked.commandId, { ...body, officeId }, ticket, caller));
    const given = (await this.#registered(complaintId))?.ticketNumber;
    // What will be refused takes no number.
    if (!given) complaintDecider(this.parts.policy).decide(submitted('-'), undefined);
    const ticket = given ?? (await this.#reserve(asked, complaintId, officeId));
    const receipt = await this.mailbox.submit(complaintId, submitted(ticket));
    // Two of the same request at once may reserve twice; the one recorded counts.
    const recorded = (await this.#registered(complaintId)) ?? { ticketNumber: ticket, officeId };
    return { complaintId, ...recorded, ...receipt };
  }

  async #registered(complaintId: string) {
    for await (const { data } of this.parts.log.readStream(`complaint-${complaintId}`)) {
      const { ticketNumber, officeId } = data as ComplaintRegistered['data'];
      return { ticketNumber, officeId };
    }
    return undefined;
  }

  /** A contact that the person may not read is none to them. */
  async #callerOf(contactId: string | undefined, person: Person): Promise<Caller | undefined> {
    if (contactId === undefined) return undefined;
    for await (const { data } of this.parts.log.readStream(`contact-${contactId}`)) {
      const contact = data as ContactLogged['data'];
      if (this.rights.may(person, 'ReadContacts', contact)) return contact.caller;
      break;
    }
    throw new Problem('unknown_contact', { field: 'contactId' });
  }

  async #reserve({ commandId, person }: Asked, complaintId: string, officeId: string): Promise<string> {
    const at = now();
    const office = receivingOffice(this.parts.policy.offices, officeId);
    if (!office) throw new Rejected('unknown_office', 'officeId');
    const year = new Intl.DateTimeFormat('en', { timeZone: office.timeZone, year: 'numeric' }).format(
      new Date(at),
    );
    const { revision } = await this.parts.log.append(
      `ticket-${office.unit}-${year}`,
      [
        {
          eventId: idFrom(commandId, 'ticket'),
          type: 'TicketReserved',
          data: { complaintId },
          metadata: { schema: 1, commandId, actor: `${person.kind ?? 'staff'}:${person.staffId}`, at },
        },
      ],
      'any',
    );
    return ticketNumber(this.parts.policy, office.id, at, Number(revision) + 1);
  }
}

function registration(
  commandId: string,
  { complainant, worker, ...body }: RegistrationBody & { officeId: string },
  ticket: string,
  caller?: Caller,
): RegisterComplaint {
  const { isWorker, ...given } = complainant;
  const who: Complainant = { personId: complainantId(commandId, given, caller), ...given };
  const about: Worker = { personId: isWorker ? who.personId : idFrom(commandId, 'worker'), ...worker };
  return {
    type: 'RegisterComplaint',
    data: { ...body, ticketNumber: ticket, complainant: who, worker: about },
  };
}

/** Whoever complains by the name that they called with is one person, with one key to be destroyed some day. */
function complainantId(commandId: string, { name }: { name?: string }, caller?: Caller): string {
  const spoken = (text?: string | null) => text?.trim().toLowerCase();
  const same = name !== undefined && spoken(name) === spoken(caller?.name);
  return same && caller ? caller.personId : idFrom(commandId, 'complainant');
}
