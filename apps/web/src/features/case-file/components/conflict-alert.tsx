import { Alert, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../lib/schemas';
import { useSay } from '../use-say';
import { TimelineList } from './timeline-panel';

interface ConflictAlertProps {
  changes: TimelineEntry[];
  officeId: string;
  /** Whether the step is still one that the case allows. */
  allowed: boolean;
}

export function ConflictAlert({ changes, officeId, allowed }: ConflictAlertProps) {
  const { t } = useTranslation();
  const say = useSay(officeId);
  return (
    <Alert color="yellow" role="alert" icon={<IconUsers aria-hidden />} title={t('caseFile.conflictTitle')}>
      {changes.length > 0 && (
        <>
          <Text size="sm" mb={6}>
            {t('caseFile.conflictText')}
          </Text>
          <TimelineList entries={changes} say={say} />
        </>
      )}
      <Text size="sm">{t(allowed ? 'caseFile.conflictNext' : 'caseFile.notNowAnymore')}</Text>
    </Alert>
  );
}
