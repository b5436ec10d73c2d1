import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sending } from '../use-sending';

export function UnsentAlert({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  return (
    <Alert
      mt="sm"
      color="yellow"
      role="alert"
      icon={<IconCloudOff aria-hidden />}
      title={t('intake.waiting')}
    >
      <Text size="sm">{t('intake.waitingText')}</Text>
      <Group mt="xs" gap="xs">
        <Button size="xs" disabled={sending.isPending} onClick={sending.retryNow}>
          {t('intake.waitingNow')}
        </Button>
        <Button size="xs" variant="default" disabled={sending.isPending} onClick={sending.stopWaiting}>
          {t('intake.edit')}
        </Button>
        {sending.isPending && <Loader size="xs" aria-label={t('do.sending')} />}
      </Group>
    </Alert>
  );
}
