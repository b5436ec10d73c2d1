import { contactDecider, type ContactCommand, type ContactEvent } from './contact';
import type { Actor, Recorded } from './envelope';
import { MONDAY, policy } from './testing/given';
import { auditor, dutyOfficer, intakeOfficer, legalAide, system } from './testing/people';

const { decide, evolve, initial, subject } = contactDecider(policy);
const data = {
  channel: 'whatsapp' as const,
  officeId: 'BP3MI-JATIM',
  caller: { personId: 'person-1', name: 'Pelapor Contoh', relation: 'ibu' },
  notes: 'Menanyakan syarat pengaduan',
};
const command: ContactCommand = { type: 'LogContact', data };
const logged: ContactEvent = { type: 'ContactLogged', data };
const asked = (actor: Actor, change: object = {}) => ({
  commandId: 'command',
  command: { ...command, data: { ...data, ...change } },
  actor,
  at: MONDAY,
});
const recorded: Recorded<ContactEvent> = {
  ...logged,
  eventId: 'event',
  metadata: { schema: 1, commandId: 'command', actor: `staff:${intakeOfficer.staffId}`, at: MONDAY },
  streamId: 'contact-sample',
  revision: '0',
  position: '0',
};
const state = evolve(initial, recorded);

it('is one event', () => {
  for (const actor of [intakeOfficer, dutyOfficer]) expect(decide(asked(actor), initial)).toEqual([logged]);
});

it('keeps who logged it and when', () => {
  expect(state).toEqual({ ...data, loggedAt: MONDAY, loggedBy: intakeOfficer.staffId });
});

it('is logged once, in an office that there is, by a person who may', () => {
  const refusal = (reason: string) => expect.objectContaining({ name: 'Rejected', reason });
  expect(() => decide(asked(intakeOfficer), state)).toThrow(refusal('already_registered'));
  expect(() => decide(asked(intakeOfficer, { officeId: 'ATLANTIS' }), initial)).toThrow(
    refusal('unknown_office'),
  );
  for (const actor of [legalAide, auditor, system]) {
    expect(() => decide(asked(actor), initial)).toThrow(refusal('not_permitted'));
  }
});

it('seals its notes under the caller’s key', () => {
  expect(subject(initial, [logged])).toBe('person-1');
  expect(subject(state, [])).toBe('person-1');
});

it('passes over a type that it does not know', () => {
  expect(evolve(state, { ...recorded, type: 'ContactRated' as never })).toBe(state);
});
