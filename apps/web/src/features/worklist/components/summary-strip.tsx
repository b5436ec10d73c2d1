import { IconAlertCircleFilled, IconHourglassLow, IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import { summaryQuery } from '../../../lib/queries/summary';
import { PHASES } from '../search';
import classes from './summary-strip.module.css';

const Figure = ({ count, label, icon }: { count?: number; label: string; icon?: ReactNode }) => (
  <>
    <span className={classes.count}>
      {icon}
      {count ?? '…'}
    </span>
    <span className={classes.label}>{label}</span>
  </>
);

export function SummaryStrip() {
  const { t } = useTranslation();
  const { word } = useWords();
  const { data: summary } = useQuery(summaryQuery);
  const tone = (count: number | undefined, loud: string) => (count ? loud : undefined);

  return (
    <ul className={classes.strip} aria-label={t('worklist.summary')}>
      {PHASES.map((phase) => (
        <li key={phase}>
          <Link
            to="/"
            search={{ phase }}
            className={classes.cell}
            activeOptions={{ includeSearch: true, exact: true }}
          >
            <Figure count={summary?.phases[phase]} label={word('phases', phase)} />
          </Link>
        </li>
      ))}
      <li className={classes.apart}>
        <div className={classes.cell} data-tone={tone(summary?.emergencies, 'emergency')}>
          <Figure
            count={summary?.emergencies}
            label={t('worklist.openEmergencies')}
            icon={<IconUrgent size={18} aria-hidden />}
          />
        </div>
      </li>
      <li>
        <Link
          to="/sla-watch"
          search={{ status: 'warned' }}
          className={classes.cell}
          data-tone={tone(summary?.clocks.warned, 'soon')}
        >
          <Figure
            count={summary?.clocks.warned}
            label={t('worklist.warned')}
            icon={<IconHourglassLow size={18} aria-hidden />}
          />
        </Link>
      </li>
      <li>
        <Link
          to="/sla-watch"
          search={{ status: 'breached' }}
          className={classes.cell}
          data-tone={tone(summary?.clocks.breached, 'over')}
        >
          <Figure
            count={summary?.clocks.breached}
            label={t('worklist.breached')}
            icon={<IconAlertCircleFilled size={18} aria-hidden />}
          />
        </Link>
      </li>
    </ul>
  );
}
