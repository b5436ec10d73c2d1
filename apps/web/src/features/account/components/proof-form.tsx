import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';

interface Props {
  /** What is asked for. */
  fields: ('password' | 'code')[];
  submit: string;
  color?: string;
  error: unknown;
  pending: boolean;
  onSubmit: (proof: { password: string; code: string }) => void;
}

/** Asks for what only the account's owner knows. */
export function ProofForm({ fields, submit, color, error, pending, onSubmit }: Props) {
  const { t } = useTranslation();
  const required = (field: 'password' | 'code') => (value: string) =>
    fields.includes(field) && value === '' ? t('error.required') : null;
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: { password: required('password'), code: required('code') },
  });
  return (
    <form onSubmit={form.onSubmit(onSubmit)} noValidate>
      <Stack gap="sm" maw="24rem">
        {fields.includes('password') && (
          <PasswordInput
            label={t('account.secondFactorPassword')}
            autoComplete="current-password"
            withAsterisk
            {...form.getInputProps('password')}
          />
        )}
        {fields.includes('code') && (
          <TextInput
            label={t('signIn.code')}
            autoComplete="one-time-code"
            inputMode="text"
            maxLength={40}
            withAsterisk
            {...form.getInputProps('code')}
          />
        )}
        {error !== null && (
          <Alert color="red" role="alert">
            {explain(error, t)}
          </Alert>
        )}
        <Group>
          <Button type="submit" color={color} loading={pending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
