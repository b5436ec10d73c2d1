import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClockBar } from '../../../components/clock-bar';
import { ClockStatus } from '../../../components/clock-status';
import { Deadline } from '../../../components/deadline';
import { WaitsOn } from '../../../components/waits-on';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import type { SlaItem } from '../../../lib/schemas';
import { useNow } from '../../../lib/use-now';

export function SlaWatchTable({ items }: { items: SlaItem[] }) {
  const { t } = useTranslation();
  const { word, office } = useWords();
  const now = useNow(15_000);
  const heads = [
    t('slaWatch.case'),
    t('slaWatch.clock'),
    t('slaWatch.status'),
    t('slaWatch.due'),
    t('slaWatch.elapsed'),
    t('worklist.office'),
  ];
  return (
    <table className={table.table} aria-label={t('slaWatch.title')}>
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
        {items.map((item) => (
          <tr key={`${item.complaintId} ${item.clockId}`}>
            <td data-wide>
              <Link
                to="/complaints/$complaintId"
                params={{ complaintId: item.complaintId }}
                className={table.cover}
              >
                {item.ticketNumber}
              </Link>
            </td>
            <td data-wide>{word('clocks', item.clock)}</td>
            <td>
              <ClockStatus status={item.status} />
            </td>
            <td>
              {item.waitsOn && item.pausedSince ? (
                <WaitsOn
                  party={item.waitsOn}
                  id={item.waitsOnId}
                  since={item.pausedSince}
                  timeZone={office(item.officeId)?.timeZone}
                />
              ) : (
                <Deadline
                  dueAt={item.dueAt}
                  now={now}
                  timeZone={office(item.officeId)?.timeZone}
                  warned={item.status === 'warned'}
                />
              )}
            </td>
            <td data-wide style={{ verticalAlign: 'middle' }}>
              <ClockBar {...item} at={item.pausedSince ? Date.parse(item.pausedSince) : now} />
            </td>
            <td>{office(item.officeId)?.name ?? item.officeId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
