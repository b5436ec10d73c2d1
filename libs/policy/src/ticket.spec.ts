import { loadPolicy, ticketNumber } from '.';

const policy = loadPolicy();

it('numbers a ticket as the offices write it', () => {
  expect(ticketNumber(policy, 'BP3MI-JABAR', '2026-01-15T03:00:00.000Z', 4)).toBe(
    'ADU.004/BP3MI-JABAR/SPP/I/2026',
  );
});

it('lets a busy year run over three digits', () => {
  expect(ticketNumber(policy, 'PUSAT', '2026-08-17T03:00:00.000Z', 4827)).toBe(
    'ADU.4827/KP2MI/SPP/VIII/2026',
  );
});

it('takes month and year from the office’s own day', () => {
  const newYear = '2026-12-31T16:30:00.000Z';
  expect(ticketNumber(policy, 'BP3MI-JABAR', newYear, 1)).toContain('/XII/2026');
  expect(ticketNumber(policy, 'BP3MI-BALI', newYear, 1)).toContain('/I/2027');
});

it('refuses an office that the policy does not know', () => {
  expect(() => ticketNumber(policy, 'ATLANTIS', '2026-01-15T03:00:00.000Z', 1)).toThrow(
    'no office "ATLANTIS"',
  );
});
