import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { useWords } from '../../../lib/queries/reference';
import type { LegalBasis } from '../../../lib/schemas';
import { erasePerson } from '../api/person';

interface EraseDialogProps {
  personId: string;
  name?: string | null;
  ticketNumber: string;
  close: () => void;
}

/** What cannot be taken back asks for its legal basis, the letter behind it, and the ticket number typed. */
export function EraseDialog({ personId, name, ticketNumber, close }: EraseDialogProps) {
  const { t } = useTranslation();
  const { options } = useWords();
  const queryClient = useQueryClient();
  const [legalBasis, setLegalBasis] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [typed, setTyped] = useState('');
  const ready = legalBasis !== null && reference.trim() !== '' && typed.trim() === ticketNumber;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => erasePerson(personId, legalBasis as LegalBasis, reference.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      notifications.show({ message: t('person.erased'), color: 'green' });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };

  return (
    <Modal
      opened
      onClose={close}
      title={t('person.eraseTitle')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {name && <Text fw={600}>{name}</Text>}
          <Text size="sm">{t('person.eraseText')}</Text>
          <Select
            label={t('person.legalBasis')}
            data={options('legalBases')}
            value={legalBasis}
            onChange={setLegalBasis}
            withAsterisk
            data-autofocus
          />
          <TextInput
            label={t('person.reference')}
            description={t('person.referenceHint')}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
            maxLength={100}
            withAsterisk
          />
          <TextInput
            label={t('person.typeTicket', { ticketNumber })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            withAsterisk
          />
          {error && (
            <Alert color="red" role="alert">
              {explain(error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} disabled={isPending}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={isPending} disabled={!ready}>
              {t('person.eraseNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
