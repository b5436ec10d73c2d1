import { useTranslation } from 'react-i18next';
import table from '../../../components/table.module.css';
import type { WorklistItem } from '../../../lib/schemas';
import { useNow } from '../../../lib/use-now';
import { WorklistRow } from './worklist-row';

const HEADS = [
  'ticket',
  'worker',
  'country',
  'category',
  'severity',
  'phase',
  'handler',
  'deadline',
] as const;

export function WorklistTable({ items }: { items: WorklistItem[] }) {
  const { t } = useTranslation();
  const now = useNow(15_000);
  return (
    <table className={table.table} aria-label={t('worklist.title')}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`worklist.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <WorklistRow key={item.complaintId} item={item} now={now} />
        ))}
      </tbody>
    </table>
  );
}
