import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PagedList } from '../../../components/paged-list';
import { PageHeader } from '../../../components/page-header';
import { useSession } from '../../../lib/queries/session';
import { worklistQuery } from '../api/worklist';
import { SummaryStrip } from './summary-strip';
import { WorklistFilters } from './worklist-filters';
import { WorklistTable } from './worklist-table';
import { LinkButton } from '../../../components/link-button';

const route = getRouteApi('/signed-in/');

export function WorklistPage() {
  const { t } = useTranslation();
  const { person, may } = useSession();
  const search = route.useSearch();
  const list = useInfiniteQuery(worklistQuery(search, person.staffId));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(search).length > 0;

  return (
    <>
      <PageHeader title={t('worklist.title')} />
      <SummaryStrip />
      <WorklistFilters />
      <PagedList
        list={list}
        items={items}
        empty={
          <EmptyState
            title={t(filtered ? 'worklist.noMatchTitle' : 'worklist.emptyTitle')}
            text={t(filtered ? 'worklist.noMatchText' : 'worklist.emptyText')}
          >
            {filtered ? (
              <LinkButton to="/" variant="default" size="xs">
                {t('do.clear')}
              </LinkButton>
            ) : (
              may('RegisterComplaint') && (
                <LinkButton to="/intake" size="xs">
                  {t('app.intake')}
                </LinkButton>
              )
            )}
          </EmptyState>
        }
      >
        {(shown) => <WorklistTable items={shown} />}
      </PagedList>
    </>
  );
}
