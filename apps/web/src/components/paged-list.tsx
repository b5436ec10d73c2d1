import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';
import { More } from './more';
import { QueryFault } from './query-fault';
import table from './table.module.css';

interface PagedListProps<Item> {
  /** Of a query that reads page by page. */
  list: {
    error: unknown;
    refetch: () => unknown;
    isFetching: boolean;
    isPlaceholderData: boolean;
    isSuccess: boolean;
    isPending: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  items: Item[];
  /** What stands there where the list holds nothing. */
  empty: React.ReactNode;
  children: (items: Item[]) => React.ReactNode;
}

/** A list that is read page by page: what went wrong, what is there, that there is nothing, and its foot. */
export function PagedList<Item>({ list, items, empty, children }: PagedListProps<Item>) {
  const { t } = useTranslation();
  return (
    <>
      <QueryFault error={list.error} retry={list.refetch} />
      <div
        className={table.frame}
        aria-busy={list.isFetching}
        style={{ opacity: list.isPlaceholderData ? 0.6 : 1 }}
      >
        {items.length > 0 && children(items)}
        {list.isSuccess && items.length === 0 && empty}
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
