import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { useSession } from '../../../lib/queries/session';
import { staffQuery } from '../../../lib/queries/staff';
import { AddColleague } from './add-colleague';
import { StaffTable } from './staff-table';

export function StaffPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [adding, add] = useDisclosure(false);
  const list = useQuery(staffQuery);
  return (
    <>
      <PageHeader title={t('staff.title')}>
        {may('ManageStaff') && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={add.open}>
            {t('staff.add')}
          </Button>
        )}
      </PageHeader>
      <QueryFault error={list.error} retry={list.refetch} />
      <div className={table.frame} aria-busy={list.isFetching}>
        {list.data && list.data.length > 0 && <StaffTable staff={list.data} />}
        {list.data?.length === 0 && <EmptyState title={t('staff.emptyTitle')} text={t('staff.emptyText')} />}
        {list.isPending && <EmptyState title={t('is.loading')} text="" />}
      </div>
      {adding && <AddColleague close={add.close} />}
    </>
  );
}
