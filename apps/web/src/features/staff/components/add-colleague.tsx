import {
  Alert,
  Button,
  Drawer,
  Group,
  MultiSelect,
  PasswordInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { newKey } from '../../../lib/new-key';
import { fieldFaults, isUndecided } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { useAddColleague, type Colleague } from '../api/add-colleague';
import { SHORTEST_PASSWORD } from '../password';

function useColleagueForm() {
  const { t } = useTranslation();
  const { person } = useSession();
  const required = (value: string | string[]) => (value.length === 0 ? t('error.required') : null);
  return useForm<Colleague>({
    initialValues: { name: '', username: '', roles: [], officeId: person.officeId, password: '' },
    validate: {
      name: required,
      username: required,
      roles: required,
      password: (value = '') =>
        value.length < SHORTEST_PASSWORD ? t('fault.tooShort', { count: SHORTEST_PASSWORD }) : null,
    },
  });
}

export function AddColleague({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { options, reference } = useWords();
  const form = useColleagueForm();
  const [key, setKey] = useState(newKey);
  const add = useAddColleague();
  const submit = form.onSubmit((body) =>
    add.mutate(
      { key, body },
      {
        onSuccess: () => {
          notifications.show({ message: t('staff.added', { name: body.name }), color: 'green' });
          close();
        },
        onError: (error) => {
          if (!isUndecided(error)) setKey(newKey());
          const faults = Object.entries(fieldFaults(error));
          form.setErrors(Object.fromEntries(faults.map(([field, reason]) => [field, faultText(reason, t)])));
        },
      },
    ),
  );
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="26rem"
      title={t('staff.add')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('staff.name')}
            withAsterisk
            maxLength={200}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('staff.username')}
            description={t('staff.usernameHint')}
            withAsterisk
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            {...form.getInputProps('username')}
          />
          <MultiSelect
            label={t('staff.roles')}
            withAsterisk
            data={options('roles')}
            {...form.getInputProps('roles')}
          />
          <Select
            label={t('staff.office')}
            withAsterisk
            searchable
            allowDeselect={false}
            data={reference.offices
              .filter(({ phase }) => phase !== 'closed')
              .map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('officeId')}
          />
          <PasswordInput
            label={t('staff.password')}
            description={t('staff.passwordHint')}
            withAsterisk
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          {add.isError && (
            <Alert color="red" role="alert">
              {explain(add.error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('staff.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
