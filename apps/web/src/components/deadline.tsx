import { Text } from '@mantine/core';
import { IconAlertCircleFilled, IconClock, IconHourglassLow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../lib/queries/reference';
import { dateTimeText, shortDateTimeText, spanText } from '../lib/time';
import classes from './deadline.module.css';

const SOON_MS = 24 * 3_600_000;
const ICONS = { over: IconAlertCircleFilled, soon: IconHourglassLow, calm: IconClock } as const;

/** Remaining or exceeded time. */
export function useRemaining(): (milliseconds: number) => string {
  const { t } = useTranslation();
  const units = {
    day: t('time.day'),
    hour: t('time.hour'),
    minute: t('time.minute'),
    underMinute: t('time.underMinute'),
  };
  return (ms) => t(ms < 0 ? 'time.over' : 'time.left', { span: spanText(ms, units) });
}

interface DeadlineProps {
  dueAt: string;
  now: number;
  timeZone?: string;
  /** Where a clock has been warned; otherwise a day before counts as soon. */
  warned?: boolean;
}

export function Deadline({ dueAt, now, timeZone, warned }: DeadlineProps) {
  const { language } = useWords();
  const remaining = useRemaining();
  const left = Date.parse(dueAt) - now;
  const tone = left < 0 ? 'over' : (warned ?? left < SOON_MS) ? 'soon' : 'calm';
  const Icon = ICONS[tone];
  return (
    <div className={classes.deadline} data-tone={tone}>
      <span className={classes.relative}>
        <Icon size={14} aria-hidden />
        {remaining(left)}
      </span>
      <Text
        component="time"
        dateTime={dueAt}
        title={dateTimeText(dueAt, language, timeZone)}
        size="xs"
        c="dimmed"
      >
        {shortDateTimeText(dueAt, language, timeZone)}
      </Text>
    </div>
  );
}
