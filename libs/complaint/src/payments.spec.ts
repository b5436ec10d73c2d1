import type { ComplaintCommand } from './complaint';
import { given, type Told } from './testing/given';
import { handler } from './testing/people';
import { inHandling, mediationOpened, proposed } from './testing/samples';

const two = [
  { amount: '300', dueOn: '2026-11-10' },
  { amount: '200.50', dueOn: '2026-12-10' },
];
const settle = (more: object = {}): ComplaintCommand => ({
  type: 'SettleMediation',
  data: { terms: 'Dua tahap', settled: '500.50', currency: 'MYR', instalments: two, ...more },
});
const inMediation = [...inHandling, mediationOpened];
const settled = given(...inMediation)
  .when(settle())
  .events() as Told[];
const inPayment = [...inMediation, ...settled];
const pay = (instalment: number): ComplaintCommand => ({
  type: 'RecordInstalmentPaid',
  data: { instalment, on: '2026-11-09' },
});
const forgo = (instalment: number): ComplaintCommand => ({
  type: 'ForgoInstalment',
  data: { instalment, reason: 'Direlakan' },
});
const after = (...commands: ComplaintCommand[]) =>
  commands.reduce<Told[]>(
    (told, command) => [
      ...told,
      ...given(...told)
        .when(command)
        .events(),
    ],
    inPayment,
  );

it('gives every instalment a clock to the end of its day where the office is', () => {
  expect(settled[0]).toMatchObject({
    data: { instalments: [{ clockId: 'payment-1' }, { clockId: 'payment-2' }] },
  });
  expect(settled.slice(1)).toMatchObject([
    { data: { clockId: 'payment-1', dueAt: '2026-11-10T17:00:00.000Z', limit: 'until 2026-11-10' } },
    { data: { clockId: 'payment-2', dueAt: '2026-12-10T17:00:00.000Z' } },
  ]);
});

it('goes on until each instalment is paid or forgone', () => {
  expect(given(...inPayment).state()?.tracks[0]).toMatchObject({ status: 'open', outcome: 'settled' });
  given(...inPayment)
    .when(proposedCommand)
    .refused('tracks_still_open');
  const one = after(pay(2));
  expect(given(...one).state()?.tracks[0]).toMatchObject({
    status: 'open',
    mediation: { instalments: [{ status: 'due' }, { status: 'paid', paidOn: '2026-11-09' }] },
  });
  const both = after(pay(2), forgo(1));
  const state = given(...both).state();
  expect(state?.tracks[0]).toMatchObject({ status: 'finished', outcome: 'settled' });
  expect(
    state?.clocks.filter(({ clock }) => clock === 'payment').map(({ clockId, status }) => [clockId, status]),
  ).toEqual([
    ['payment-1', 'cancelled'],
    ['payment-2', 'met'],
  ]);
});

it('is overdue where its clock is breached, and may still be paid', () => {
  const late = given(...inPayment)
    .when(pay(1), handler, '2026-11-20T03:00:00.000Z')
    .events();
  expect(late.map(({ type }) => type)).toEqual(['InstalmentPaid', 'ClockBreached', 'ClockMet']);
});

it.each([0, 3])('knows no instalment %i', (instalment) => {
  given(...inPayment)
    .when(pay(instalment))
    .refused('unknown_instalment', 'instalment');
});

it('takes no instalment twice, and none where none was agreed', () => {
  given(...after(pay(1)))
    .when(pay(1))
    .refused('unknown_instalment', 'instalment');
  for (const command of [pay(1), forgo(1)])
    given(...inMediation)
      .when(command)
      .refused('nothing_owed');
});

it('is not settled twice; broken, it fails and its clocks end', () => {
  given(...inPayment)
    .when(settle())
    .refused('already_settled');
  const failed = given(...inPayment)
    .when({ type: 'FailMediation', data: { reason: 'Tidak dibayar' } })
    .events();
  expect(failed.map(({ type }) => type)).toEqual(['MediationFailed', 'ClockCancelled', 'ClockCancelled']);
});

it.each<[object, string, string]>([
  [{ settled: '500' }, 'instalments_not_the_sum', 'instalments'],
  [{ settled: undefined }, 'amount_missing', 'settled'],
  [{ currency: undefined }, 'currency_missing', 'currency'],
  [{ instalments: [{ amount: '500.50', dueOn: '2026-11-01' }] }, 'day_passed', 'instalments.0.dueOn'],
  [{ instalments: [{ amount: 'x', dueOn: '2026-12-01' }] }, 'malformed_amount', 'instalments.0.amount'],
])('refuses instalments that do not fit: %j', (more, reason, field) => {
  given(...inMediation)
    .when(settle(more))
    .refused(reason, field);
});

const proposedCommand = { type: 'ProposeResolution', data: proposed.data } as ComplaintCommand;
