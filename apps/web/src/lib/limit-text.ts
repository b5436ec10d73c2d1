import type { TFunction } from 'i18next';

/** The policy's "3 working_days" in people's words. */
export function limitText(limit: string, t: TFunction): string {
  const [amount = '', unit = ''] = limit.split(' ');
  if (amount === 'until') return t('limitUnit.until', { day: unit });
  return `${amount} ${t(`limitUnit.${unit}` as 'limitUnit.hours', { defaultValue: unit })}`.trim();
}
