import { CHANNELS } from '@suaka/complaint';
import { Choice, Code, Counted, Id, Line, Part, Text } from '../fields';
import { ComplainantGiven, WorkerGiven } from './person.dto';

export class RegistrationBody {
  @Id({ optional: true, description: 'The contact that this complaint came from' }) contactId?: string;
  @Choice('Channel', CHANNELS) channel: (typeof CHANNELS)[number];
  @Code({ optional: true, description: "Default: the officer's own" }) officeId?: string;
  @Part(() => ComplainantGiven) complainant: ComplainantGiven;
  @Part(() => WorkerGiven) worker: WorkerGiven;
  @Code({ least: 1, list: 30, distinct: true }) categories: string[];
  @Text({ max: 20_000 }) narrative: string;
}

export class Registered {
  @Id() complaintId: string;
  @Line() ticketNumber: string;
  @Code({ description: 'The office that has it: its deputy, where the one asked for is not live' })
  officeId: string;
  @Counted() revision: string;
}
