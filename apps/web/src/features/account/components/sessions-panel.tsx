import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { QueryFault } from '../../../components/query-fault';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { dateTimeText } from '../../../lib/time';
import { ownSessionsQuery, useEndSession } from '../api/own-sessions';

export function SessionsPanel() {
  const { t } = useTranslation();
  const { office, language } = useWords();
  const { person } = useSession();
  const list = useQuery(ownSessionsQuery);
  const end = useEndSession();
  const at = (iso: string) => dateTimeText(iso, language, office(person.officeId)?.timeZone);
  return (
    <Panel title={t('account.sessions')}>
      <QueryFault error={list.error} retry={list.refetch} />
      <table className={table.table} aria-label={t('account.sessions')} aria-busy={list.isFetching}>
        <thead>
          <tr>
            <th scope="col">{t('account.opened')}</th>
            <th scope="col">{t('account.used')}</th>
            <th scope="col">{t('account.action')}</th>
          </tr>
        </thead>
        <tbody>
          {list.data?.map(({ id, openedAt, usedAt, current }) => (
            <tr key={id}>
              <td>{at(openedAt)}</td>
              <td>{at(usedAt)}</td>
              <td>
                {current ? (
                  t('account.thisOne')
                ) : (
                  <Button size="compact-xs" variant="default" onClick={() => end.mutate(id)}>
                    {t('account.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
