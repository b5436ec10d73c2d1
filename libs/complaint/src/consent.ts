import { cancelClocks, meetClocks, startClock } from './case-clocks';
import type { Asked, When } from './circumstances';
import type { ComplaintEvent } from './complaint';
import { Rejected } from './rejected';
import type { Complaint, Consent } from './state';
import type { ConsentMeans, ConsentScope, ConsentParty } from './vocabulary';

/** A party allows that their data are processed; given anew after a withdrawal, it lifts the restriction. */
export type RecordConsent = {
  type: 'RecordConsent';
  data: { party: ConsentParty; means: ConsentMeans; scopes: ConsentScope[] };
};
export type ConsentRecorded = {
  type: 'ConsentRecorded';
  data: { party: ConsentParty; means: ConsentMeans; scopes: ConsentScope[] };
};

/** UU 27/2022 art. 40: processing is to stop within 3 × 24 hours. Consent need not have been recorded before. */
export type WithdrawConsent = { type: 'WithdrawConsent'; data: { party: ConsentParty; means: ConsentMeans } };
export type ConsentWithdrawn = {
  type: 'ConsentWithdrawn';
  data: { party: ConsentParty; means: ConsentMeans };
};

/** From here on the case is only brought to its end. */
export type StopProcessing = { type: 'StopProcessing'; data: Record<string, never> };
export type ProcessingStopped = { type: 'ProcessingStopped'; data: Record<string, never> };

export type ConsentCommand = RecordConsent | WithdrawConsent | StopProcessing;
export type ConsentEvent = ConsentRecorded | ConsentWithdrawn | ProcessingStopped;

const CLOCK = 'stop_processing';

export const consentOf = ({ consents = [] }: Complaint, party: ConsentParty): Consent | undefined =>
  consents.find((consent) => consent.party === party);

/** A party has withdrawn, and not consented anew. */
export const isWithdrawn = ({ consents = [] }: Complaint): boolean =>
  consents.some(({ withdrawnAt }) => withdrawnAt !== undefined);

export function decideConsent(command: ConsentCommand, state: Complaint, asked: Asked): ComplaintEvent[] {
  switch (command.type) {
    case 'RecordConsent':
      return consent(command.data, state, asked);
    case 'WithdrawConsent':
      return withdraw(command.data, state, asked);
    case 'StopProcessing':
      return [{ type: 'ProcessingStopped', data: {} }, ...meetClocks(CLOCK, state.clocks, asked.at)];
  }
}

function consent(data: RecordConsent['data'], state: Complaint, { at }: Asked): ComplaintEvent[] {
  const recorded: ComplaintEvent = { type: 'ConsentRecorded', data: { ...data } };
  const others = (state.consents ?? []).filter(({ party }) => party !== data.party);
  if (others.some(({ withdrawnAt }) => withdrawnAt !== undefined)) return [recorded];
  return [recorded, ...cancelClocks(state.clocks, at, CLOCK)];
}

function withdraw(data: WithdrawConsent['data'], state: Complaint, asked: Asked): ComplaintEvent[] {
  if (consentOf(state, data.party)?.withdrawnAt !== undefined)
    throw new Rejected('consent_already_withdrawn', 'party');
  const withdrawn: ComplaintEvent = { type: 'ConsentWithdrawn', data: { ...data } };
  // Once processing has stopped, or is about to, a second party's word sets no later limit.
  return isWithdrawn(state) ? [withdrawn] : [withdrawn, startClock(CLOCK, state, asked)];
}

export function evolveConsent(state: Complaint, event: ConsentEvent, { at }: When): Complaint {
  if (event.type === 'ProcessingStopped') return { ...state, restrictedAt: at };
  const { party } = event.data;
  const others = (state.consents ?? []).filter((consent) => consent.party !== party);
  if (event.type === 'ConsentWithdrawn') {
    const earlier = consentOf(state, party);
    return { ...state, consents: [...others, { ...earlier, party, withdrawnAt: at }] };
  }
  const { means, scopes } = event.data;
  const next = { ...state, consents: [...others, { party, means, scopes, givenAt: at }] };
  return isWithdrawn(next) ? next : unrestricted(next);
}

const unrestricted = ({ restrictedAt: _, ...state }: Complaint): Complaint => state;
