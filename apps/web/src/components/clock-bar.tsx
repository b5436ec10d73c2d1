import { useTranslation } from 'react-i18next';
import type { ClockStatus } from '../lib/schemas';
import { share } from '../lib/time';
import classes from './clock-bar.module.css';

interface ClockBarProps {
  startedAt: string;
  warnAt: string;
  dueAt: string;
  status: ClockStatus;
  /** Now, or when the clock ended; milliseconds. */
  at: number;
}

/** How much of a clock has gone, with a mark where the warning comes. */
export function ClockBar({ startedAt, warnAt, dueAt, status, at }: ClockBarProps) {
  const { t } = useTranslation();
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const gone = share(startedAt, dueAt, at);
  return (
    <div
      className={classes.bar}
      data-status={status}
      role="img"
      aria-label={`${t('slaWatch.elapsed')}: ${percent(gone)}`}
    >
      <div className={classes.gone} style={{ width: percent(gone) }} />
      <div
        className={classes.mark}
        style={{ insetInlineStart: percent(share(startedAt, dueAt, Date.parse(warnAt))) }}
        title={t('slaWatch.warnMark')}
      />
    </div>
  );
}
