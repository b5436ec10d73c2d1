import { may, subjectOf } from '@suaka/people';
import type { Asked, When } from './circumstances';
import type { ComplaintEvent } from './complaint';
import type { Actor } from './envelope';
import type { Complaint } from './state';
import type { Personal } from './vocabulary';

/** Breaks the glass: whoever may not read the case reads it for some hours, and is seen doing so. */
export type OpenCaseOutOfScope = { type: 'OpenCaseOutOfScope'; data: { reason: string } };
export type CaseOpenedOutOfScope = {
  type: 'CaseOpenedOutOfScope';
  data: { staffId: string; reason: Personal; until: string };
};

const HOUR_MS = 3_600_000;

/** Nothing is recorded of whoever may read the case as it is. */
export function openOutOfScope(
  { reason }: OpenCaseOutOfScope['data'],
  state: Complaint,
  { at, policy }: Asked,
  actor: Actor,
): ComplaintEvent[] {
  if (actor.kind !== 'staff' || may(actor, 'ReadCases', subjectOf(state, policy.offices, at))) return [];
  const until = new Date(Date.parse(at) + policy.breakGlassHours * HOUR_MS).toISOString();
  return [{ type: 'CaseOpenedOutOfScope', data: { staffId: actor.staffId, reason, until } }];
}

export const openedOutOfScope = (
  state: Complaint,
  { staffId, reason, until }: CaseOpenedOutOfScope['data'],
  { at: openedAt }: When,
): Complaint => ({
  ...state,
  openings: [...(state.openings ?? []), { staffId, reason, openedAt, until }],
});
