import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { type OfferItem, useAnswer } from '../api/offers';

interface AnswerDialogProps {
  command: 'AcceptCase' | 'RefuseCase';
  offer: OfferItem;
  close: () => void;
}

export function AnswerDialog({ command, offer, close }: AnswerDialogProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const answer = useAnswer(offer);
  const isRefusal = command === 'RefuseCase';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(
      { key, ...(isRefusal && { reason: reason.trim() }) },
      {
        onSuccess: () => {
          notifications.show({ message: t(`commands.${command}.done`), color: 'green' });
          close();
        },
        onError: (error) => {
          if (!isUndecided(error)) setKey(newKey());
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`${t(`commands.${command}.do`)} · ${offer.ticketNumber}`}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(`commands.${command}.why`)}</Text>
          {isRefusal && (
            <Textarea
              label={t('offers.reason')}
              withAsterisk
              autosize
              minRows={3}
              maxLength={10_000}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {answer.isError && (
            <Alert color="red" role="alert">
              {explain(answer.error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending} disabled={isRefusal && reason.trim() === ''}>
              {t(`commands.${command}.do`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
