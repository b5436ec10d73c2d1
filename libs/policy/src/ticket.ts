import { DateTime } from 'luxon';
import { ValidateBy } from 'class-validator';
import type { Policy } from './policy';

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const PLACEHOLDER = /\{([^{}]*)\}/g;
const PLACEHOLDERS = ['number', 'unit', 'romanMonth', 'year'];

/** A ticket pattern names the running number, its office and its year, so that no two tickets read the same. */
export const IsTicketPattern = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTicketPattern',
    validator: {
      validate: (pattern) => {
        if (typeof pattern !== 'string') return false;
        const used = [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
        return (
          ['number', 'unit', 'year'].every((name) => used.includes(name)) &&
          used.every((name) => PLACEHOLDERS.includes(name))
        );
      },
      defaultMessage: () =>
        '$property must hold {number}, {unit} and {year}, and besides them only {romanMonth}',
    },
  });

/**
 * The number that a complainant is told, such as ADU.004/BP3MI-JABAR/SPP/I/2026. `n` is the running number of the office
 * and year; `at`, ISO 8601, is read in the office's own time zone. Errors: RangeError on an unknown office.
 */
export function ticketNumber(policy: Policy, officeId: string, at: string, n: number): string {
  const office = policy.offices.find(({ id }) => id === officeId);
  if (!office) throw new RangeError(`there is no office "${officeId}" in policy ${policy.version}`);
  const day = DateTime.fromISO(at, { zone: office.timeZone });
  const parts: Record<string, string> = {
    number: String(n).padStart(3, '0'),
    unit: office.unit,
    romanMonth: ROMAN_MONTHS[day.month - 1] ?? '',
    year: String(day.year),
  };
  return policy.ticketPattern.replace(PLACEHOLDER, (_, name: string) => parts[name] ?? '');
}
