import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { newKey } from '../../../lib/new-key';
import { fieldFaults, isUndecided } from '../../../lib/problem';
import { useChangePassword, type OwnPassword } from '../api/change-password';
import { SHORTEST_PASSWORD } from '../password';

function usePasswordForm() {
  const { t } = useTranslation();
  return useForm<OwnPassword>({
    initialValues: { current: '', password: '' },
    validate: {
      current: (value) => (value === '' ? t('error.required') : null),
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? t('fault.tooShort', { count: SHORTEST_PASSWORD }) : null,
    },
  });
}

export function PasswordPanel() {
  const { t } = useTranslation();
  const form = usePasswordForm();
  const change = useChangePassword();
  const [key, setKey] = useState(newKey);
  const refused = (error: unknown) => {
    if (!isUndecided(error)) setKey(newKey());
    const faults = fieldFaults(error);
    if (faults.current) form.setFieldError('current', t('account.wrongPassword'));
    if (faults.password) form.setFieldError('password', faultText(faults.password, t));
  };
  const submit = form.onSubmit((body) =>
    change.mutate(
      { key, body },
      {
        onSuccess: () => {
          form.reset();
          setKey(newKey());
          notifications.show({ message: t('account.passwordChanged'), color: 'green' });
        },
        onError: refused,
      },
    ),
  );
  const unplaced = change.isError && Object.keys(fieldFaults(change.error)).length === 0;
  return (
    <Panel title={t('account.password')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw="24rem">
          <PasswordInput
            label={t('account.current')}
            autoComplete="current-password"
            withAsterisk
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('account.new')}
            description={t('account.newHint')}
            autoComplete="new-password"
            withAsterisk
            {...form.getInputProps('password')}
          />
          {unplaced && (
            <Alert color="red" role="alert">
              {explain(change.error, t)}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('account.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
