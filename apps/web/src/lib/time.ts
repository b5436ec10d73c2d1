const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface SpanUnits {
  day: string;
  hour: string;
  minute: string;
  underMinute: string;
}

/** The two largest units, such as "2 hari 3 jam"; days alone from a week on. */
export function spanText(milliseconds: number, units: SpanUnits): string {
  const ms = Math.abs(milliseconds);
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const part = (amount: number, unit: string) => (amount > 0 ? [`${amount} ${unit}`] : []);
  if (days >= 7) return `${days} ${units.day}`;
  if (days > 0) return [`${days} ${units.day}`, ...part(hours, units.hour)].join(' ');
  if (hours > 0) return [`${hours} ${units.hour}`, ...part(minutes, units.minute)].join(' ');
  return minutes > 0 ? `${minutes} ${units.minute}` : units.underMinute;
}

/** "14:59" down to "00:00", then "+00:01" for as long as it is overdue. */
export function countdownText(milliseconds: number): string {
  const seconds = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = [
    ...(hours > 0 ? [String(hours)] : []),
    two(Math.floor((seconds % 3600) / 60)),
    two(seconds % 60),
  ];
  return `${milliseconds < 0 ? '+' : ''}${clock.join(':')}`;
}

/** Share of the way from `start` to `end` at `at`, from 0 to 1. */
export function share(start: string, end: string, at: number): number {
  const from = Date.parse(start);
  const whole = Date.parse(end) - from;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (at - from) / whole));
}

const LOCALES: Record<string, string> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([language, timeZone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** Day and time in an office's zone, such as "21 Jul 2026, 09.15 WIB". */
export const dateTimeText = (iso: string, language: string, timeZone?: string): string =>
  format(language, timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso));

/** Without the year and zone, for dense lists. */
export const shortDateTimeText = (iso: string, language: string, timeZone?: string): string =>
  format(language, timeZone, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );

/** A calendar day that has no zone, `YYYY-MM-DD`. */
export const dayText = (day: string, language: string): string =>
  format(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Today in an office's zone as `YYYY-MM-DD`. */
export const todayIn = (now: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(now));
