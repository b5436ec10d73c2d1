import Holidays from 'date-holidays';
import type { WorkingDays } from './working-days';

type Days = Pick<WorkingDays, 'holidays' | 'library' | 'libraryYears'>;

/** The calendar with the library's public holidays in each year for which no day was announced. */
export function withLibrary<T extends Days>(days: T): T {
  const { library, libraryYears = [], holidays } = days;
  if (library === undefined) return days;
  const unknown = libraryYears.filter((year) => !holidays.some((day) => day.startsWith(String(year))));
  const added = unknown.flatMap((year) => publicHolidays(library, year));
  return { ...days, holidays: [...new Set([...holidays, ...added])].sort() };
}

export const isInLibrary = (country: string): boolean => country in new Holidays().getCountries('en');

const publicHolidays = (country: string, year: number): string[] =>
  new Holidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
