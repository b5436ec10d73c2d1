import type { ComplaintCommand } from './complaint';
import type { RepatriationStep } from './repatriation';
import { given, type Told } from './testing/given';
import { inHandling } from './testing/samples';

const begun = { destination: 'Desa Contoh', reason: 'Ingin pulang' };
const inRepatriation: Told[] = [...inHandling, { type: 'RepatriationOpened', data: begun }];
const take = (step: RepatriationStep, on = '2026-11-10'): ComplaintCommand => ({
  type: 'TakeRepatriationStep',
  data: { step, on },
});
const taken = (step: RepatriationStep, on = '2026-11-10'): Told => ({
  type: 'RepatriationStepTaken',
  data: { step, on },
});

it('goes step by step, may skip some, and ends with the hand-over', () => {
  given(...inHandling)
    .when({ type: 'OpenRepatriation', data: begun })
    .then({ type: 'RepatriationOpened', data: begun });
  expect(
    given(...inRepatriation, taken('papers'))
      .when(take('departure'))
      .events(),
  ).toHaveLength(1);
  const home = given(...inRepatriation, taken('departure'), taken('arrival'), taken('handed_over'));
  expect(home.state()?.tracks[0]).toMatchObject({ status: 'finished', outcome: 'handed_over' });
  home.when(take('handed_over')).refused('track_not_open');
});

it.each<[RepatriationStep, string, string]>([
  ['arrival', '2026-11-12', 'step'],
  ['departure', '2026-11-12', 'step'],
  ['handed_over', '2026-11-09', 'on'],
])('takes no step twice, back or before the last: %s on %s', (step, on, field) => {
  given(...inRepatriation, taken('arrival'))
    .when(take(step, on))
    .refused('out_of_order', field);
});

it('counts its costs with who pays', () => {
  const cost = { item: 'Tiket', amount: '2500000', currency: 'IDR', payer: 'agency' } as const;
  given(...inRepatriation)
    .when({ type: 'RecordRepatriationCost', data: cost })
    .then({ type: 'RepatriationCostRecorded', data: cost });
  given(...inRepatriation)
    .when({ type: 'RecordRepatriationCost', data: { ...cost, amount: '-1' } })
    .refused('malformed_amount', 'amount');
  given(...inHandling)
    .when({ type: 'RecordRepatriationCost', data: cost })
    .refused('track_not_open');
});
