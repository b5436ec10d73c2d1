import {
  Alert,
  Button,
  Group,
  Modal,
  MultiSelect,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import type { StaffMember } from '../../../lib/schemas';
import { type ChangeKind, type StaffChange, useChangeStaff } from '../api/change-staff';
import { SHORTEST_PASSWORD } from '../password';

interface Props {
  member: StaffMember;
  kind: ChangeKind;
  close: () => void;
}

/** Says what a change will do, asks for what it needs, and does it. */
export function ChangeDialog({ member, kind, close }: Props) {
  const { t } = useTranslation();
  const { options } = useWords();
  const [key, setKey] = useState(newKey);
  const change = useChangeStaff(member.staffId);
  const name = member.name ?? member.username;
  const needs = (mine: ChangeKind, fault: string | null) => (kind === mine ? fault : null);
  const form = useForm({
    initialValues: { roles: member.roles, password: '', subject: '' },
    validate: {
      roles: (roles) => needs('roles', roles.length === 0 ? t('error.required') : null),
      password: ({ length }) =>
        needs(
          'password',
          length < SHORTEST_PASSWORD ? t('fault.tooShort', { count: SHORTEST_PASSWORD }) : null,
        ),
      subject: (subject) => needs('identity', subject === '' ? t('error.required') : null),
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(
      { key, change: { kind, ...values } as StaffChange },
      {
        onSuccess: () => {
          notifications.show({ message: t(`staff.change.${kind}.done`, { name }), color: 'green' });
          close();
        },
        onError: (error) => !isUndecided(error) && setKey(newKey()),
      },
    ),
  );
  return (
    <Modal
      opened
      centered
      onClose={close}
      title={`${t(`staff.change.${kind}.title`)}: ${name}`}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(`staff.change.${kind}.text`, { name })}</Text>
          {kind === 'roles' && (
            <MultiSelect label={t('staff.roles')} data={options('roles')} {...form.getInputProps('roles')} />
          )}
          {kind === 'password' && (
            <PasswordInput
              label={t('staff.password')}
              autoComplete="new-password"
              {...form.getInputProps('password')}
            />
          )}
          {kind === 'identity' && (
            <TextInput label={t('staff.subject')} autoComplete="off" {...form.getInputProps('subject')} />
          )}
          {change.isError && (
            <Alert color="red" role="alert">
              {explain(change.error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('do.cancel')}
            </Button>
            <Button
              type="submit"
              color={kind === 'deactivate' ? 'red' : undefined}
              loading={change.isPending}
            >
              {t(`staff.change.${kind}.title`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
