import { Badge, Button } from '@mantine/core';
import { IconBuildingPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { type OfficeFull, officesQuery } from '../api/offices';
import { OfficeForm } from './office-form';

export function OfficesPage() {
  const { t } = useTranslation();
  const list = useQuery(officesQuery);
  const [edited, edit] = useState<OfficeFull | 'new'>();
  return (
    <>
      <PageHeader title={t('offices.title')} lead={t('offices.lead')}>
        <Button leftSection={<IconBuildingPlus size={16} aria-hidden />} onClick={() => edit('new')}>
          {t('offices.add')}
        </Button>
      </PageHeader>
      <QueryFault error={list.error} retry={list.refetch} />
      <div className={table.frame} aria-busy={list.isFetching}>
        {list.data && <OfficesTable offices={list.data} edit={edit} />}
        {list.isPending && <EmptyState title={t('is.loading')} text="" />}
      </div>
      {edited && <OfficeForm {...(edited !== 'new' && { office: edited })} close={() => edit(undefined)} />}
    </>
  );
}

const TONES = { live: 'phase', planned: 'medium', closed: 'closed' } as const;

function OfficesTable({ offices, edit }: { offices: OfficeFull[]; edit: (office: OfficeFull) => void }) {
  const { t } = useTranslation();
  const { word, office } = useWords();
  const heads = (['name', 'kind', 'parent', 'phase', 'deputy', 'timeZone'] as const).map((head) =>
    t(`offices.${head}`),
  );
  const named = (id: string | undefined) => (id === undefined ? t('is.none') : (office(id)?.name ?? id));
  return (
    <table className={table.table} aria-label={t('offices.title')}>
      <thead>
        <tr>
          {[...heads, ''].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {offices.map((each) => (
          <tr key={each.id}>
            <td data-wide>{each.name}</td>
            <td>{word('officeKinds', each.kind)}</td>
            <td>
              {each.kind === 'centre'
                ? t('is.none')
                : each.parent
                  ? named(each.parent)
                  : t('offices.theCentre')}
            </td>
            <td>
              <Badge className={badges.badge} data-tone={TONES[each.phase]}>
                {t(`offices.phases.${each.phase}`)}
              </Badge>{' '}
              {each.phaseDate}
            </td>
            <td>
              {each.phase === 'planned'
                ? each.deputy
                  ? named(each.deputy)
                  : t('offices.theCentre')
                : named(each.deputy)}
            </td>
            <td>{each.timeZone}</td>
            <td>
              {each.phase !== 'closed' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('do.change')} ${each.name}`}
                  onClick={() => edit(each)}
                >
                  {t('do.change')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
