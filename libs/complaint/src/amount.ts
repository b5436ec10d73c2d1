import { Rejected } from './rejected';

/** A decimal amount without rounding: `units` of 10^-`places`. */
export interface Amount {
  units: bigint;
  places: number;
}

/** Reads decimal text such as "1250.50"; `undefined` where it is none. */
export function amountFrom(text: string): Amount | undefined {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { units: BigInt(whole + fraction), places: fraction.length };
}

/** The amount in a field, where it is given. Errors: `Rejected` malformed_amount, naming the field or `as`. */
export function amountIn<F extends string>(
  data: { [K in F]?: string },
  field: F,
  as: string = field,
): Amount | undefined {
  const text = data[field];
  if (text === undefined) return undefined;
  const amount = amountFrom(text);
  if (!amount) throw new Rejected('malformed_amount', as);
  return amount;
}

const unitsAt = (places: number, amount: Amount): bigint =>
  amount.units * 10n ** BigInt(places - amount.places);

export function exceeds(a: Amount, b: Amount): boolean {
  const places = Math.max(a.places, b.places);
  return unitsAt(places, a) > unitsAt(places, b);
}

export function sumOf(amounts: Amount[]): Amount {
  const places = Math.max(0, ...amounts.map((amount) => amount.places));
  return { units: amounts.reduce((sum, amount) => sum + unitsAt(places, amount), 0n), places };
}

export const isSame = (a: Amount, b: Amount): boolean => !exceeds(a, b) && !exceeds(b, a);
