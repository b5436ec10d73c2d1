import { Badge } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/queries/session';
import { summaryQuery } from '../lib/queries/summary';
import { AdminLinks } from './admin-links';
import classes from './shell.module.css';

const Count = ({ count, label, icon }: { count: number; label: string; icon?: React.ReactNode }) =>
  count > 0 ? (
    <Badge size="sm" color="red.9" variant="filled" leftSection={icon} aria-label={label}>
      {count}
    </Badge>
  ) : null;

export function Nav({ vertical, onNavigate }: { vertical?: boolean; onNavigate?: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { data: summary } = useQuery({ ...summaryQuery, enabled: may('ReadCases') });
  const link = { className: classes.link, onClick: onNavigate, 'data-vertical': vertical || undefined };
  const emergencies = summary?.emergencies ?? 0;
  const breached = summary?.clocks.breached ?? 0;

  return (
    <nav aria-label={t('app.nav')} style={{ display: vertical ? 'block' : 'contents' }}>
      {may('ReadCases') && (
        <Link to="/" {...link} activeOptions={{ exact: true, includeSearch: false }}>
          {t('app.worklist')}
          <Count
            count={emergencies}
            label={t('app.emergencyCount', { count: emergencies })}
            icon={<IconAlertTriangleFilled size={10} aria-hidden />}
          />
        </Link>
      )}
      {may('ReadCases') && (
        <Link to="/sla-watch" {...link} activeOptions={{ includeSearch: false }}>
          {t('app.slaWatch')}
          <Count count={breached} label={t('app.breachedCount', { count: breached })} />
        </Link>
      )}
      {may('ReadContacts') && (
        <Link to="/contacts" {...link}>
          {t('app.contacts')}
        </Link>
      )}
      {may('ReadOffers') && (
        <Link to="/offers" {...link}>
          {t('app.offers')}
        </Link>
      )}
      {(may('OpenCaseOutOfScope') || may('ReadOpenings')) && (
        <Link to="/break-glass" {...link}>
          {t('app.openings')}
        </Link>
      )}
      <AdminLinks vertical={vertical} onNavigate={onNavigate} />
    </nav>
  );
}
