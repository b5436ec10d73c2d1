import { Group, SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { More } from '../../../components/more';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { slaWatchQuery } from '../api/sla-watch';
import { slaWatchSearch, WATCHED } from '../search';
import { SlaWatchTable } from './sla-watch-table';

const route = getRouteApi('/signed-in/sla-watch');

export function SlaWatchPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const list = useInfiniteQuery(slaWatchQuery(search));
  const items = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ endedAt }) => endedAt === null,
  );

  return (
    <>
      <PageHeader title={t('slaWatch.title')} lead={t('slaWatch.lead')} />
      <Filters />
      <QueryFault error={list.error} retry={list.refetch} />
      <div className={table.frame} aria-busy={list.isFetching}>
        {items.length > 0 && <SlaWatchTable items={items} />}
        {list.isSuccess && items.length === 0 && (
          <EmptyState title={t('slaWatch.emptyTitle')} text={t('slaWatch.emptyText')} />
        )}
        {list.isPending && <EmptyState title={t('is.loading')} text="" />}
        {items.length > 0 && (
          <More
            shown={items.length}
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            load={list.fetchNextPage}
          />
        )}
      </div>
    </>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { officeOptions } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: { status?: unknown; office?: unknown }) =>
    void navigate({ search: (now) => slaWatchSearch({ ...now, ...change }), replace: true });
  return (
    <Group mb="sm" gap="sm">
      <SegmentedControl
        aria-label={t('slaWatch.status')}
        data={[
          { value: 'all', label: t('slaWatch.all') },
          ...WATCHED.map((status) => ({ value: status, label: t(`clockStatus.${status}`) })),
        ]}
        value={search.status ?? 'all'}
        onChange={(status) => set({ status })}
      />
      <Select
        aria-label={t('worklist.office')}
        placeholder={t('worklist.anyOffice')}
        clearable
        searchable
        data={officeOptions('ReadCases')}
        value={search.office ?? null}
        onChange={(office) => set({ office })}
      />
    </Group>
  );
}
