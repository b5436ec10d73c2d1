import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { justTyped } from '../../../lib/just-typed';
import { newKey } from '../../../lib/new-key';
import { fieldFaults, isUndecided } from '../../../lib/problem';
import { useChangePassword } from '../api/change-password';
import { SHORTEST_PASSWORD } from '../password';

/** The own password in place of the one-time one, which is asked for only where the page does not know it any more. */
export function OwnPasswordForm({ done }: { done: () => void | Promise<void> }) {
  const { t } = useTranslation();
  const known = justTyped.get();
  const change = useChangePassword();
  const [key, setKey] = useState(newKey);
  const form = useForm({
    initialValues: { current: known ?? '', password: '', again: '' },
    validate: {
      current: (value) => (value === '' ? t('error.required') : null),
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? t('fault.tooShort', { count: SHORTEST_PASSWORD }) : null,
      again: (value, { password }) => (value === password ? null : t('firstSteps.differs')),
    },
  });
  const refused = (error: unknown) => {
    if (!isUndecided(error)) setKey(newKey());
    const faults = fieldFaults(error);
    if (faults.current) form.setFieldError('current', t('account.wrongPassword'));
    if (faults.password) form.setFieldError('password', faultText(faults.password, t));
  };
  const submit = form.onSubmit(({ current, password }) =>
    change.mutate(
      { key, body: { current, password } },
      {
        onSuccess: () => {
          justTyped.keep(password);
          return done();
        },
        onError: refused,
      },
    ),
  );
  const unplaced = change.isError && Object.keys(fieldFaults(change.error)).length === 0;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {!known && (
          <PasswordInput
            label={t('firstSteps.oneTime')}
            autoComplete="current-password"
            withAsterisk
            {...form.getInputProps('current')}
          />
        )}
        <PasswordInput
          label={t('account.new')}
          description={t('firstSteps.newHint')}
          autoComplete="new-password"
          data-autofocus
          withAsterisk
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label={t('firstSteps.again')}
          autoComplete="new-password"
          withAsterisk
          {...form.getInputProps('again')}
        />
        {unplaced && (
          <Alert color="red" role="alert">
            {explain(change.error, t)}
          </Alert>
        )}
        <Button type="submit" loading={change.isPending}>
          {t('firstSteps.savePassword')}
        </Button>
      </Stack>
    </form>
  );
}
