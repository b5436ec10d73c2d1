import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { Registration } from '../send';

/** What whoever registered for an office whose cases they do not read gets in place of the file. */
export function PassedOn({ registration, next }: { registration: Registration; next: () => void }) {
  const { t } = useTranslation();
  const { office } = useWords();
  const { ticketNumber, officeId } = registration;
  return (
    <Paper withBorder p="lg" maw="36rem" mx="auto" role="status">
      <Stack gap="sm">
        <Group gap="xs">
          <IconCircleCheckFilled color="var(--mantine-color-green-8)" aria-hidden />
          <Title order={2}>{t('intake.passedOn')}</Title>
        </Group>
        <Text size="xl" fw={700} style={{ overflowWrap: 'anywhere' }}>
          {ticketNumber}
        </Text>
        <Text size="sm">{t('intake.passedOnText', { office: office(officeId)?.name ?? officeId })}</Text>
        <Group justify="flex-end">
          <Button onClick={next} data-autofocus>
            {t('intake.next')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
