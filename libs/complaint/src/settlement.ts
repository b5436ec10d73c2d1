import { amountIn, exceeds, isSame, sumOf } from './amount';
import type { Asked } from './circumstances';
import type { ComplaintEvent } from './complaint';
import { nextClockId, startDatedClock } from './dated-clocks';
import type { SettleMediation } from './mediation';
import { Rejected } from './rejected';
import type { Complaint } from './state';

type Settlement = SettleMediation['data'];

/** Settled is at most what was claimed, unless it is said why; instalments add up to what was settled. */
export function settle(data: Settlement, state: Complaint, asked: Asked): ComplaintEvent[] {
  const claimed = amountIn(data, 'claimed');
  const settled = amountIn(data, 'settled');
  if (claimed && settled && exceeds(settled, claimed) && data.aboveClaim === undefined)
    throw new Rejected('settled_exceeds_claimed', 'settled');
  if (!data.instalments?.length) {
    const { instalments: _none, ...whole } = data;
    return [{ type: 'MediationSettled', data: whole }];
  }
  mustAddUp(data);
  const instalments = data.instalments.map((instalment, index) => ({
    ...instalment,
    clockId: nextClockId('payment', state.clocks, index),
  }));
  const clocks = instalments.map(({ clockId, dueOn }, index) =>
    startDatedClock({ clockId, clock: 'payment', dueOn, field: `instalments.${index}.dueOn` }, state, asked),
  );
  return [{ type: 'MediationSettled', data: { ...data, instalments } }, ...clocks];
}

function mustAddUp({ instalments = [], currency, ...data }: Settlement): void {
  const settled = amountIn(data, 'settled');
  if (!settled) throw new Rejected('amount_missing', 'settled');
  if (currency === undefined) throw new Rejected('currency_missing', 'currency');
  const amounts = instalments.flatMap(
    (instalment, index) => amountIn(instalment, 'amount', `instalments.${index}.amount`) ?? [],
  );
  if (!isSame(sumOf(amounts), settled)) throw new Rejected('instalments_not_the_sum', 'instalments');
}
