import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { useBreakGlass } from '../api/break-glass';

/** Opens a case of another office to read, with a reason that its supervisors see. */
export function BreakGlassDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key, setKey] = useState(newKey);
  const open = useBreakGlass();
  const required = (value: string) => (value.trim() === '' ? t('error.required') : null);
  const form = useForm({
    initialValues: { ticketNumber: '', reason: '' },
    validate: { ticketNumber: required, reason: required },
  });
  const submit = form.onSubmit(({ ticketNumber, reason }) =>
    open.mutate(
      { key, body: { ticketNumber: ticketNumber.trim(), reason } },
      {
        onSuccess: ({ complaintId }) => {
          close();
          void navigate({ to: '/complaints/$complaintId', params: { complaintId } });
        },
        onError: (error) => {
          if (!isUndecided(error)) setKey(newKey());
        },
      },
    ),
  );
  return (
    <Modal
      opened
      onClose={close}
      title={t('breakGlass.title')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('breakGlass.warning')}</Text>
          <TextInput
            label={t('breakGlass.ticket')}
            description={t('breakGlass.ticketHint')}
            withAsterisk
            maxLength={200}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('ticketNumber')}
          />
          <Textarea
            label={t('breakGlass.reason')}
            withAsterisk
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('reason')}
          />
          {open.isError && (
            <Alert color="red" role="alert">
              {explain(open.error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={open.isPending}>
              {t('breakGlass.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
