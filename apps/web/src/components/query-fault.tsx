import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explain } from '../lib/explain';

/** What went wrong with a reading, and a way to try again. */
export function QueryFault({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" role="alert" mb="sm">
      <Group justify="space-between">
        {explain(error, t)}
        <Button size="xs" variant="default" onClick={() => void retry()}>
          {t('do.retry')}
        </Button>
      </Group>
    </Alert>
  );
}
