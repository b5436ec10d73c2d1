import { Group, SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PagedList } from '../../../components/paged-list';
import { PageHeader } from '../../../components/page-header';
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
      <PagedList
        list={list}
        items={items}
        empty={<EmptyState title={t('slaWatch.emptyTitle')} text={t('slaWatch.emptyText')} />}
      >
        {(shown) => <SlaWatchTable items={shown} />}
      </PagedList>
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
