import type { TFunction } from 'i18next';

/** The API's word on a faulty field, for the person at the screen. */
export function faultText(reason: string, t: TFunction): string {
  const known = t(`problem.${reason}` as 'problem.not_permitted', { defaultValue: '' });
  if (known !== '') return known;
  const longest = /(?:shorter|at most|no more than)\D*(\d+)/.exec(reason)?.[1];
  if (longest) return t('fault.tooLong', { count: Number(longest) });
  const shortest = /(?:longer|at least)\D*(\d+)/.exec(reason)?.[1];
  if (shortest) return t('fault.tooShort', { count: Number(shortest) });
  if (/blank|not be empty|must be one of|must be an? /.test(reason)) return t('fault.invalid');
  return t('error.fieldInvalid', { reason });
}
