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

export function exceeds(a: Amount, b: Amount): boolean {
  const places = Math.max(a.places, b.places);
  const at = (amount: Amount) => amount.units * 10n ** BigInt(places - amount.places);
  return at(a) > at(b);
}
