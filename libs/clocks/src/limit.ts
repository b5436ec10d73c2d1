export const LIMIT_UNITS = [
  'working_days',
  'calendar_days',
  'consecutive_days',
  'months',
  'hours',
  'minutes',
] as const;

/**
 * How long a clock may run. Consecutive days are counted like calendar days; they differ in that the event which they
 * are counted from starts them anew. Months end on the same date of a later month, or on its last day.
 */
export interface Limit {
  amount: number;
  unit: (typeof LIMIT_UNITS)[number];
}

/** A limit in words, such as "3 working_days". */
export const limitText = ({ amount, unit }: Limit): string => `${amount} ${unit}`;

/** The limit that `limitText` put into words. Errors: RangeError. */
export function limitFrom(text: string): Limit {
  const [amount, unit] = text.split(' ');
  const known = LIMIT_UNITS.find((candidate) => candidate === unit);
  if (!known || !(Number(amount) > 0)) throw new RangeError(`"${text}" is not a limit`);
  return { amount: Number(amount), unit: known };
}
