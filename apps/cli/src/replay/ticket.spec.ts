import { loadPolicy, ticketNumber } from '@suaka/policy';
import { reservationOf } from './ticket';

const policy = loadPolicy();

describe('a ticket number', () => {
  it('leads back to the reservation that it came from', () => {
    const ticket = ticketNumber(policy, 'BP3MI-JABAR', '2026-11-24T03:00:00Z', 1234);
    expect(reservationOf(ticket, policy)).toEqual({ streamId: 'ticket-BP3MI-JABAR-2026', revision: 1233n });
  });

  it.each(['ADU.000/KP2MI/SPP/I/2026', 'ADU.1/KP2MI/SPP/I', 'x', '../ADU.1/KP2MI/SPP/I/2026'])(
    'that is none leads nowhere: %s',
    (text) => expect(reservationOf(text, policy)).toBeUndefined(),
  );
});
