import { cancelClocks, isOfferClock, isRunning, meetClocks, startClock } from './case-clocks';
import type { Asked, When } from './circumstances';
import type { ComplaintEvent } from './complaint';
import type { ClockBreached } from './deadlines';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import type { Personal, PolicyClock } from './vocabulary';
import { moved, movable } from './waiting';

/** Offers the case to another office, which sees no more of it than it needs to answer. */
export type OfferCase = { type: 'OfferCase'; data: { officeId: string; reason: string } };
export type CaseOffered = { type: 'CaseOffered'; data: { officeId: string; reason: Personal } };

export type AcceptCase = { type: 'AcceptCase'; data: Record<string, never> };
/** Owner, region, clocks and rights move with it; the giver keeps reading. */
export type CaseHandedOver = {
  type: 'CaseHandedOver';
  data: { officeId: string; previousOfficeId: string; previousHandlerId?: string };
};

export type RefuseCase = { type: 'RefuseCase'; data: { reason: string } };
export type CaseOfferRefused = { type: 'CaseOfferRefused'; data: { officeId: string; reason: Personal } };

export type WithdrawOffer = { type: 'WithdrawOffer'; data: Record<string, never> };
export type CaseOfferWithdrawn = { type: 'CaseOfferWithdrawn'; data: { officeId: string } };
/** Told with the breach of the offer's clock. */
export type CaseOfferTimedOut = { type: 'CaseOfferTimedOut'; data: { officeId: string } };

export type HandoverCommand = OfferCase | AcceptCase | RefuseCase | WithdrawOffer;
export type HandoverEvent =
  CaseOffered | CaseHandedOver | CaseOfferRefused | CaseOfferWithdrawn | CaseOfferTimedOut;

export function decideHandover(command: HandoverCommand, state: Complaint, asked: Asked): ComplaintEvent[] {
  if (command.type === 'OfferCase') return offer(command.data, state, asked);
  if (!state.offer) throw new Rejected('case_not_offered');
  const { officeId } = state.offer;
  const clocks = offerClocks(state);
  switch (command.type) {
    case 'AcceptCase':
      return handOver(officeId, state, asked);
    case 'RefuseCase':
      return [
        { type: 'CaseOfferRefused', data: { officeId, reason: command.data.reason } },
        ...clocks.flatMap(({ clock }) => meetClocks(clock, clocks, asked.at)),
      ];
    case 'WithdrawOffer':
      return [{ type: 'CaseOfferWithdrawn', data: { officeId } }, ...cancelClocks(clocks, asked.at)];
  }
}

function offer({ officeId, reason }: OfferCase['data'], state: Complaint, asked: Asked): ComplaintEvent[] {
  mustBeLive(officeId, asked, 'officeId');
  if (officeId === state.officeId) throw new Rejected('nothing_changed', 'officeId');
  const clock: PolicyClock = isUrgent(state) ? 'hand_over_emergency' : 'hand_over';
  // It is answered in the days of the office that is to answer.
  return [
    { type: 'CaseOffered', data: { officeId, reason } },
    startClock(clock, { officeId, clocks: state.clocks }, asked),
  ];
}

function handOver(officeId: string, state: Complaint, asked: Asked): ComplaintEvent[] {
  mustBeLive(officeId, asked);
  const { officeId: previousOfficeId, handlerId: previousHandlerId } = state;
  const answered = offerClocks(state);
  return [
    {
      type: 'CaseHandedOver',
      data: { officeId, previousOfficeId, ...(previousHandlerId !== undefined && { previousHandlerId }) },
    },
    ...answered.flatMap(({ clock }) => meetClocks(clock, answered, asked.at)),
    ...movable(state)
      .filter(({ clock }) => !isOfferClock(clock))
      .map((clock) => moved(clock, officeId, state, asked)),
  ];
}

function mustBeLive(officeId: string, { policy }: Asked, field?: string): void {
  const office = policy.offices.find(({ id }) => id === officeId);
  if (!office) throw new Rejected('unknown_office', field);
  if (office.phase === 'closed') throw new Rejected('office_closed', field);
  if (office.phase !== 'live') throw new Rejected('office_not_live', field);
}

const isUrgent = ({ severity, emergency }: Complaint): boolean =>
  severity === 'emergency' || (emergency !== undefined && emergency.status !== 'ended');

const offerClocks = ({ clocks }: Complaint) =>
  clocks.filter((clock) => isOfferClock(clock.clock) && isRunning(clock));

/** When an open offer ends by itself. */
export const offerDueAt = (state: Complaint): string | undefined => offerClocks(state)[0]?.dueAt;

/** An offer ends with its limit; what was breached ends with it. */
export function timedOut(breach: ClockBreached, { offer }: Complaint): ComplaintEvent[] {
  const { clockId, clock, detectedAt } = breach.data;
  if (!offer || !isOfferClock(clock)) return [breach];
  return [
    breach,
    { type: 'CaseOfferTimedOut', data: { officeId: offer.officeId } },
    { type: 'ClockCancelled', data: { clockId, clock, cancelledAt: detectedAt } },
  ];
}

export function evolveHandover(state: Complaint, event: HandoverEvent, { at, by }: When): Complaint {
  if (event.type === 'CaseOffered')
    return { ...state, offer: { ...event.data, offeredAt: at, offeredBy: by } };
  const { offer: _, ...kept } = state;
  return event.type === 'CaseHandedOver' ? handedOver(kept, event.data) : kept;
}

function handedOver(
  { handlerId: _handler, intendedOfficeId, ...state }: Complaint,
  { officeId, previousOfficeId }: CaseHandedOver['data'],
): Complaint {
  const formerOffices = [...new Set([...(state.formerOffices ?? []), previousOfficeId])].filter(
    (former) => former !== officeId,
  );
  const still = intendedOfficeId !== undefined && intendedOfficeId !== officeId;
  return { ...state, officeId, formerOffices, ...(still && { intendedOfficeId }) };
}
