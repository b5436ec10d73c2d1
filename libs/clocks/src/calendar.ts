/** Which days count, and where a day begins. */
export interface Calendar {
  version: string;
  /** IANA name, such as Asia/Jakarta. */
  timeZone: string;
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  workingWeekdays: number[];
  /** Days that do not count even on a working weekday, YYYY-MM-DD. */
  holidays: string[];
}
