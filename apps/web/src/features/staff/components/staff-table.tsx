import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import type { StaffMember } from '../../../lib/schemas';

export function StaffTable({ staff }: { staff: StaffMember[] }) {
  const { t } = useTranslation();
  const { word, office } = useWords();
  const heads = [t('staff.name'), t('staff.username'), t('staff.roles'), t('staff.office')];
  return (
    <table className={table.table} aria-label={t('staff.title')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staff.map(({ staffId, name, username, roles, officeId, active }) => (
          <tr key={staffId}>
            <td>
              {name ?? t('is.erased')}{' '}
              {!active && (
                <Badge className={badges.badge} data-tone="closed">
                  {t('staff.inactive')}
                </Badge>
              )}
            </td>
            <td>{username}</td>
            <td data-wide>{roles.map((role) => word('roles', role)).join(', ')}</td>
            <td>{office(officeId)?.name ?? officeId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
