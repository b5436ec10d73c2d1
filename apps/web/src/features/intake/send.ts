import { isUndecided, Problem } from '../../lib/problem';
import { logContact } from './api/log-contact';
import { raiseEmergency } from './api/raise-emergency';
import { registerComplaint } from './api/register-complaint';
import { toContact, toRegistration, type Draft } from './draft';

export interface Registration {
  complaintId: string;
  ticketNumber: string;
  /** Who has it: the office that it was for, or its deputy. */
  officeId: string;
}

export type Sent =
  | { record: 'contact'; contactId: string }
  | ({ record: 'complaint'; emergencyRefused?: Problem } & Registration);

/** The API takes a longer account than reason. */
const LONGEST_REASON = 10_000;
const reasonOf = ({ emergencyReason, narrative }: Draft): string =>
  (emergencyReason.trim() || narrative.trim()).slice(0, LONGEST_REASON);

/** Sends a draft; the same key any number of times has one effect. Errors: `Problem`, `ConnectionLost`. */
export async function send(draft: Draft, key: string): Promise<Sent> {
  if (draft.record === 'contact') {
    const { contactId } = await logContact(toContact(draft), key);
    return { record: 'contact', contactId };
  }
  const { complaintId, ticketNumber, officeId } = await registerComplaint(toRegistration(draft), key);
  const sent = { record: 'complaint' as const, complaintId, ticketNumber, officeId };
  if (!draft.emergency) return sent;
  try {
    await raiseEmergency(complaintId, reasonOf(draft), `${key}.emergency`);
  } catch (error) {
    if (isUndecided(error) || !(error instanceof Problem)) throw error;
    return { ...sent, emergencyRefused: error };
  }
  return sent;
}
