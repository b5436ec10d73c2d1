import { may } from '@suaka/people';
import type { Policy } from '@suaka/policy';
import type { Recorded, Submitted } from './envelope';
import { Rejected } from './rejected';
import { admitInOffice } from './steps';
import { upcast } from './upcast';
import type { Channel, Personal } from './vocabulary';

export interface Caller {
  personId: string;
  name?: Personal;
  phone?: Personal;
  email?: Personal;
  /** To the worker whom it is about, in the caller's words. */
  relation?: Personal;
}

export type LogContact = {
  type: 'LogContact';
  data: { channel: Channel; officeId: string; caller: Caller; notes: string };
};
export type ContactLogged = {
  type: 'ContactLogged';
  data: Omit<LogContact['data'], 'notes'> & { notes: Personal };
};

export type ContactCommand = LogContact;
export type ContactEvent = ContactLogged;

export type Contact = ContactLogged['data'] & { loggedAt: string; loggedBy: string };
export type ContactState = Contact | undefined;

/** The rules of `contact-` streams under a policy. */
export const contactDecider = (policy: Policy) => ({
  category: 'contact',
  initial: undefined as ContactState,
  evolve,
  decide: (submitted: Submitted<ContactCommand>, state: ContactState) => decide(submitted, state, policy),
  subject: (state: ContactState, [logged]: ContactEvent[]): string | undefined =>
    (state ?? logged?.data)?.caller.personId,
});

function decide(
  { command, actor }: Submitted<ContactCommand>,
  state: ContactState,
  policy: Policy,
): ContactEvent[] {
  if (actor.kind === 'system' || !may(actor, 'LogContact')) throw new Rejected('not_permitted');
  if (state) throw new Rejected('already_registered');
  if (!policy.offices.some(({ id, phase }) => id === command.data.officeId && phase !== 'closed'))
    throw new Rejected('unknown_office', 'officeId');
  admitInOffice('LogContact', command.data.officeId, { actor, offices: policy.offices });
  return [{ type: 'ContactLogged', data: { ...command.data } }];
}

function evolve(state: ContactState, recorded: Recorded<ContactEvent>): ContactState {
  const { type, data, metadata } = upcast(recorded);
  if (type !== 'ContactLogged') return state;
  return { ...data, loggedAt: metadata.at, loggedBy: metadata.actor.replace(/^(staff|service):/, '') };
}
