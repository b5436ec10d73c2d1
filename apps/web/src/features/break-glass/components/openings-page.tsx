import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLockOpen } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { EmptyState } from '../../../components/empty-state';
import { PagedList } from '../../../components/paged-list';
import { PageHeader } from '../../../components/page-header';
import { Personal } from '../../../components/personal';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { useColleagues } from '../../../lib/queries/staff';
import { dateTimeText } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { type OpeningItem, openingsQuery } from '../api/break-glass';
import { BreakGlassDialog } from './break-glass-dialog';

export function OpeningsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [breaking, breakGlass] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title={t('breakGlass.list')}
        lead={t(may('ReadOpenings') ? 'breakGlass.lead' : 'breakGlass.about')}
      >
        {may('OpenCaseOutOfScope') && (
          <Button leftSection={<IconLockOpen size={16} aria-hidden />} onClick={breakGlass.open}>
            {t('breakGlass.action')}
          </Button>
        )}
      </PageHeader>
      {may('ReadOpenings') && <Openings />}
      {breaking && <BreakGlassDialog close={breakGlass.close} />}
    </>
  );
}

function Openings() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(openingsQuery);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PagedList
      list={list}
      items={items}
      empty={<EmptyState title={t('breakGlass.emptyTitle')} text={t('breakGlass.emptyText')} />}
    >
      {(shown) => <OpeningsTable items={shown} />}
    </PagedList>
  );
}

function OpeningsTable({ items }: { items: OpeningItem[] }) {
  const { t } = useTranslation();
  const { office, language } = useWords();
  const { nameOf } = useColleagues();
  const now = useNow(15_000);
  const heads = (['case', 'office', 'who', 'reason', 'openedAt', 'until'] as const).map((head) =>
    t(`breakGlass.${head}`),
  );
  return (
    <table className={table.table} aria-label={t('breakGlass.list')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const at = (instant: string) => dateTimeText(instant, language, office(item.officeId)?.timeZone);
          return (
            <tr key={`${item.complaintId} ${item.revision}`}>
              <td data-wide>
                <Link
                  to="/complaints/$complaintId"
                  params={{ complaintId: item.complaintId }}
                  className={table.cover}
                >
                  {item.ticketNumber}
                </Link>
              </td>
              <td>{office(item.officeId)?.name ?? item.officeId}</td>
              <td>{nameOf(item.staffId)}</td>
              <td data-wide>
                <Personal>{item.reason}</Personal>
              </td>
              <td>{at(item.openedAt)}</td>
              <td>
                {at(item.until)}{' '}
                {Date.parse(item.until) > now && (
                  <Badge className={badges.badge} data-tone="phase">
                    {t('breakGlass.open')}
                  </Badge>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
