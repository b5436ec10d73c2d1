import { Badge, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { type Institution, institutionsQuery } from '../api/institutions';
import { InstitutionForm } from './institution-form';

export function InstitutionsPage() {
  const { t } = useTranslation();
  const list = useQuery(institutionsQuery);
  const [edited, edit] = useState<Institution | 'new'>();
  return (
    <>
      <PageHeader title={t('institutions.title')} lead={t('institutions.lead')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => edit('new')}>
          {t('institutions.add')}
        </Button>
      </PageHeader>
      <QueryFault error={list.error} retry={list.refetch} />
      <div className={table.frame} aria-busy={list.isFetching}>
        {list.data && list.data.length > 0 && <InstitutionsTable institutions={list.data} edit={edit} />}
        {list.data?.length === 0 && <EmptyState title={t('institutions.emptyTitle')} text="" />}
        {list.isPending && <EmptyState title={t('is.loading')} text="" />}
      </div>
      {edited && (
        <InstitutionForm {...(edited !== 'new' && { institution: edited })} close={() => edit(undefined)} />
      )}
    </>
  );
}

function InstitutionsTable(props: { institutions: Institution[]; edit: (one: Institution) => void }) {
  const { t } = useTranslation();
  const { word, language } = useWords();
  const heads = (['name', 'kind', 'takes', 'reachedBy', 'answerDays'] as const).map((head) =>
    t(`institutions.${head}`),
  );
  return (
    <table className={table.table} aria-label={t('institutions.title')}>
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
        {props.institutions.map((each) => (
          <tr key={each.id}>
            <td data-wide>
              {language === 'en' ? each.nameEn : each.nameId}{' '}
              {!each.active && (
                <Badge className={badges.badge} data-tone="closed">
                  {t('staff.inactive')}
                </Badge>
              )}
            </td>
            <td>{word('institutionKinds', each.kind)}</td>
            <td data-wide>
              {each.takes.length === 0
                ? t('institutions.takesAny')
                : each.takes.map((code) => word('categories', code)).join('; ')}
            </td>
            <td>
              {word('reachedBy', each.reachedBy)} {each.address}
            </td>
            <td>{each.answerDays}</td>
            <td>
              {each.active && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('do.change')} ${each.id}`}
                  onClick={() => props.edit(each)}
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
