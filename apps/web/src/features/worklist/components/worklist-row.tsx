import { Badge } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { Deadline } from '../../../components/deadline';
import { PhaseBadge } from '../../../components/phase-badge';
import { SeverityBadge } from '../../../components/severity-badge';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import type { WorklistItem } from '../../../lib/schemas';

export function WorklistRow({ item, now }: { item: WorklistItem; now: number }) {
  const { t } = useTranslation();
  const { word, office } = useWords();
  const { nameOf } = useColleagues();
  const emergency = item.emergency === 'raised' || item.emergency === 'acted_on';
  const quiet = (text: string) => <span className={table.quiet}>{text}</span>;

  return (
    <tr data-tone={emergency ? 'emergency' : undefined}>
      <td data-wide>
        <Link
          to="/complaints/$complaintId"
          params={{ complaintId: item.complaintId }}
          className={table.cover}
        >
          {item.ticketNumber}
        </Link>
      </td>
      <td className={table.nowrap}>{item.workerName ?? quiet(t('worklist.unnamed'))}</td>
      <td>{item.country ? word('countries', item.country) : t('is.none')}</td>
      <td data-wide>
        {item.mainCategory ? (
          <span className={table.capital}>{word('categories', item.mainCategory)}</span>
        ) : (
          quiet(t('worklist.unclassified'))
        )}
      </td>
      <td>
        {emergency ? (
          <Badge
            className={badges.badge}
            data-tone="emergency"
            leftSection={<IconUrgent size={13} aria-hidden />}
          >
            {t('worklist.emergencyOpen')}
          </Badge>
        ) : item.severity ? (
          <SeverityBadge severity={item.severity} />
        ) : (
          t('is.none')
        )}
      </td>
      <td>
        <PhaseBadge phase={item.phase} />
      </td>
      <td>{item.handlerId ? nameOf(item.handlerId) : quiet(t('worklist.unassigned'))}</td>
      <td>
        {item.nextDueAt ? (
          <Deadline dueAt={item.nextDueAt} now={now} timeZone={office(item.officeId)?.timeZone} />
        ) : (
          quiet(t('worklist.noDeadline'))
        )}
      </td>
    </tr>
  );
}
