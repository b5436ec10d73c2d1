import type {
  handoverCommands as commandTexts,
  handoverEvents as eventTexts,
  offers as offerTexts,
} from '../id/handover';

export const handoverCommands: typeof commandTexts = {
  OfferCase: {
    do: 'Offer to another office',
    done: 'The case is offered.',
    why: 'That office sees categories, severity, country and your reason, so write no names. The case stays here until it is accepted.',
  },
  AcceptCase: {
    do: 'Accept the case',
    done: 'The case is now with the office that accepted it.',
    why: 'Case, clocks and rights move at once; the office that gives it only reads from then on.',
  },
  RefuseCase: {
    do: 'Refuse the case',
    done: 'The offer is refused.',
    why: 'The case stays where it is; its office reads your reason.',
  },
  WithdrawOffer: {
    do: 'Withdraw the offer',
    done: 'The offer is withdrawn.',
    why: 'The case stays in this office.',
  },
};

export const handoverEvents: typeof eventTexts = {
  CaseOffered: 'Offered the case to {{office}}',
  CaseHandedOver: 'Took the case over for {{office}} from {{giver}}',
  CaseOfferRefused: 'Refused the case for {{office}}',
  CaseOfferWithdrawn: 'Withdrew the offer to {{office}}',
  CaseOfferTimedOut: 'The offer to {{office}} ended without an answer',
};

export const offers: typeof offerTexts = {
  list: 'Offered cases',
  lead: 'Cases offered to your office. They open once accepted.',
  case: 'Case',
  from: 'From',
  to: 'To',
  about: 'About',
  reason: 'Reason',
  due: 'Answer by',
  answer: 'Answer',
  emptyTitle: 'No offers',
  emptyText: 'No case is offered to your office.',
  pending: 'offered to {{office}}',
};
