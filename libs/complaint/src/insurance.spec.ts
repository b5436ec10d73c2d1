import type { ComplaintCommand } from './complaint';
import { given, type Told } from './testing/given';
import { inHandling } from './testing/samples';

const claim = { insurer: 'Asuransi Contoh', policyNumber: 'POL-1', claimed: '500', currency: 'IDR' };
const opened: Told = { type: 'InsuranceClaimOpened', data: claim };
const decide = (more: object = {}): ComplaintCommand => ({
  type: 'DecideInsuranceClaim',
  data: { decision: 'granted', on: '2026-11-03', granted: '500', reason: 'Lengkap', ...more },
});
const decided = (more: object = {}): Told => ({
  type: 'InsuranceClaimDecided',
  data: { decision: 'granted', on: '2026-11-03', granted: '500', reason: 'Lengkap', ...more },
});
const pay = (paid: string): ComplaintCommand => ({
  type: 'PayInsuranceClaim',
  data: { paid, on: '2026-11-09' },
});
const paid = (amount: string): Told => ({
  type: 'InsuranceClaimPaid',
  data: { paid: amount, on: '2026-11-09' },
});
const inClaim = [...inHandling, opened];
const trackOf = (...events: Told[]) => given(...events).state()?.tracks[0];

it('is claimed, decided and paid in parts until all that was granted is paid', () => {
  given(...inHandling)
    .when({ type: 'OpenInsuranceClaim', data: claim })
    .then({ type: 'InsuranceClaimOpened', data: claim });
  expect(
    given(...inClaim)
      .when(decide())
      .events(),
  ).toHaveLength(1);
  const part = [...inClaim, decided(), paid('499.99')];
  expect(trackOf(...part)?.status).toBe('open');
  given(...part)
    .when(pay('0.02'))
    .refused('paid_exceeds_granted', 'paid');
  expect(trackOf(...part, paid('0.01'))).toMatchObject({ status: 'finished', outcome: 'paid' });
});

it('ends with a refusal', () => {
  expect(trackOf(...inClaim, decided({ decision: 'refused', granted: undefined }))).toMatchObject({
    status: 'finished',
    outcome: 'refused',
  });
});

it('grants an amount, and no more than was claimed', () => {
  given(...inClaim)
    .when(decide({ granted: '500.01' }))
    .refused('granted_exceeds_claimed', 'granted');
  given(...inClaim)
    .when(decide({ granted: undefined }))
    .refused('amount_missing', 'granted');
});

it('is decided once and before it is paid', () => {
  given(...inClaim)
    .when(pay('1'))
    .refused('not_granted');
  given(...inClaim, decided())
    .when(decide())
    .refused('already_decided');
  given(...inHandling)
    .when(decide())
    .refused('track_not_open');
  given(...inClaim)
    .when({ type: 'OpenInsuranceClaim', data: claim })
    .refused('track_already_open');
});
