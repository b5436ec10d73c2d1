import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { servicesQuery } from '../api/services';
import { IssueToken } from './issue-token';
import { ServicesTable } from './services-table';

export function ServicesPage() {
  const { t } = useTranslation();
  const [issuing, issue] = useDisclosure(false);
  const list = useQuery(servicesQuery);
  return (
    <>
      <PageHeader title={t('services.title')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={issue.open}>
          {t('services.issue')}
        </Button>
      </PageHeader>
      <Text size="sm" c="dimmed" mb="sm">
        {t('services.lead')}
      </Text>
      <QueryFault error={list.error} retry={list.refetch} />
      <div className={table.frame} aria-busy={list.isFetching}>
        {list.data && list.data.length > 0 && <ServicesTable services={list.data} />}
        {list.data?.length === 0 && (
          <EmptyState title={t('services.emptyTitle')} text={t('services.emptyText')} />
        )}
        {list.isPending && <EmptyState title={t('is.loading')} text="" />}
      </div>
      {issuing && <IssueToken close={issue.close} />}
    </>
  );
}
