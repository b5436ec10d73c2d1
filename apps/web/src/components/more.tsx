import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreProps {
  shown: number;
  hasMore: boolean;
  loading: boolean;
  load: () => unknown;
}

/** The foot of a list read page by page. */
export function More({ shown, hasMore, loading, load }: MoreProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" p="sm">
      <Text size="sm" c="dimmed" role="status">
        {t(hasMore ? 'worklist.shownMore' : 'worklist.shown', { count: shown })}
      </Text>
      {hasMore && (
        <Button variant="default" size="xs" loading={loading} onClick={() => void load()}>
          {t('do.more')}
        </Button>
      )}
    </Group>
  );
}
