export const LIMIT_UNITS = ['working_days', 'calendar_days', 'consecutive_days', 'hours', 'minutes'] as const;

/**
 * How long a clock may run. Consecutive days are counted like calendar days; they differ in that the event which they
 * are counted from starts them anew.
 */
export interface Limit {
  amount: number;
  unit: (typeof LIMIT_UNITS)[number];
}

/** A limit in words, such as "3 working_days". */
export const limitText = ({ amount, unit }: Limit): string => `${amount} ${unit}`;
