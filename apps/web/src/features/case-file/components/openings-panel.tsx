import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import type { Complaint } from '../../../lib/schemas';
import { shortDateTimeText } from '../../../lib/time';

/** Who read the case out of scope, why, and until when. */
export function OpeningsPanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { office, language } = useWords();
  const { nameOf } = useColleagues();
  const { openings = [] } = state;
  if (openings.length === 0) return null;
  const at = (instant: string) => shortDateTimeText(instant, language, office(state.officeId)?.timeZone);
  return (
    <Panel title={t('breakGlass.list')}>
      {openings.map(({ staffId, reason, openedAt, until }) => (
        <div key={`${staffId} ${openedAt}`} style={{ marginBottom: '0.5rem' }}>
          <Text size="sm" fw={600}>
            {nameOf(staffId)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('breakGlass.span', { from: at(openedAt), until: at(until) })}
          </Text>
          <Text size="sm" component="div">
            <Personal>{reason}</Personal>
          </Text>
        </div>
      ))}
    </Panel>
  );
}
