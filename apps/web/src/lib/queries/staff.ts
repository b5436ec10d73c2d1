import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api';
import type { StaffMember } from '../schemas';
import { useSession } from './session';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  staleTime: 60_000,
  queryFn: () => take(api.GET('/api/staff')),
});

export interface Colleagues {
  staff: StaffMember[];
  /** A colleague's name by staff id or by an event's actor, `staff:<id>`, `service:<id>` or `system`. */
  nameOf: (who: string) => string;
}

export function useColleagues(): Colleagues {
  const { t } = useTranslation();
  const { may, person } = useSession();
  const { data: staff = [] } = useQuery({ ...staffQuery, enabled: may('ReadStaff') });
  const nameOf = (who: string) => {
    if (who === 'system') return t('is.system');
    if (who.startsWith('service:')) return `${t('is.service')} ${who.slice(8, 12)}`;
    const staffId = who.replace(/^staff:/, '');
    if (staffId === person.staffId) return person.name;
    const known = staff.find((member) => member.staffId === staffId);
    return known?.name ?? known?.username ?? `${t('is.officer')} ${staffId.slice(0, 4)}`;
  };
  return { staff, nameOf };
}
