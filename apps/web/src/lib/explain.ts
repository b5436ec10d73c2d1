import type { TFunction } from 'i18next';
import { ConnectionLost, Problem } from './problem';

const BY_STATUS = {
  400: 'error.invalid',
  403: 'error.notPermitted',
  404: 'error.notFound',
  413: 'error.tooLarge',
  429: 'error.tooMany',
  503: 'error.unavailable',
} as const;

/** An error as a sentence for the person at the screen. */
export function explain(error: unknown, t: TFunction): string {
  if (error instanceof ConnectionLost) return t('error.connection');
  if (!(error instanceof Problem)) return t('error.unexpected');
  const { reason } = error.body;
  const own =
    reason === undefined ? '' : t(`problem.${reason}` as 'problem.not_permitted', { defaultValue: '' });
  if (own !== '') return own;
  const byStatus = BY_STATUS[error.status as keyof typeof BY_STATUS];
  return byStatus ? t(byStatus) : (error.body.detail ?? t('error.unexpected'));
}
