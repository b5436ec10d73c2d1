import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import table from '../../../components/table.module.css';
import { meansQuery } from '../../../lib/queries/means';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import type { StaffMember } from '../../../lib/schemas';
import { dateTimeText } from '../../../lib/time';
import type { ChangeKind } from '../api/change-staff';
import { ChangeDialog } from './change-dialog';
import { StaffMenu } from './staff-menu';

export function StaffTable({ staff }: { staff: StaffMember[] }) {
  const { t } = useTranslation();
  const { word, office } = useWords();
  const { may, person } = useSession();
  const { data: means } = useQuery(meansQuery);
  const [chosen, choose] = useState<{ member: StaffMember; kind: ChangeKind }>();
  const heads = ['name', 'username', 'roles', 'office', 'signIn'] as const;
  return (
    <>
      <table className={table.table} aria-label={t('staff.title')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`staff.${head}`)}
              </th>
            ))}
            {may('ManageStaff') && <th scope="col">{t('staff.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {staff.map((member) => (
            <tr key={member.staffId}>
              <td>
                {member.name ?? t('is.erased')}{' '}
                {!member.active && (
                  <Badge className={badges.badge} data-tone="closed">
                    {t('staff.inactive')}
                  </Badge>
                )}
              </td>
              <td>{member.username}</td>
              <td data-wide>{member.roles.map((role) => word('roles', role)).join(', ')}</td>
              <td>{office(member.officeId)?.name ?? member.officeId}</td>
              <td>
                <Ways member={member} />
              </td>
              {may('ManageStaff') && (
                <td>
                  {member.active && (
                    <StaffMenu
                      member={member}
                      own={member.staffId === person.staffId}
                      provider={Boolean(means?.openid)}
                      choose={(kind) => choose({ member, kind })}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <ChangeDialog {...chosen} close={() => choose(undefined)} />}
    </>
  );
}

/** How the person signs in, as far as an administrator has to know. */
function Ways({ member: { oneTimeUntil, secondFactor, identityIssuer } }: { member: StaffMember }) {
  const { t } = useTranslation();
  const { language, office } = useWords();
  const { person } = useSession();
  const until = (iso: string) => dateTimeText(iso, language, office(person.officeId)?.timeZone);
  const ways = [
    ...(oneTimeUntil ? [t('staff.oneTimeUntil', { at: until(oneTimeUntil) })] : []),
    ...(secondFactor ? [t('staff.hasSecondFactor')] : []),
    ...(identityIssuer ? [t('staff.isLinked')] : []),
  ];
  return <>{ways.join(' · ')}</>;
}
