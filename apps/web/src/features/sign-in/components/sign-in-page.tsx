import {
  Alert,
  Anchor,
  Button,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../../components/brand';
import { explain } from '../../../lib/explain';
import { changeLanguage } from '../../../lib/i18n';
import { justTyped } from '../../../lib/just-typed';
import { useSignIn } from '../api/sign-in';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t, i18n } = useTranslation();
  const { back, ended } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  const required = (value: string) => (value === '' ? t('error.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: { username: required, password: required },
  });
  useEffect(() => void (document.title = `${t('signIn.title')} · ${t('app.name')}`), [t]);

  const submit = form.onSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: () => {
        justTyped.keep(values.password);
        router.history.push(back ?? '/');
      },
      onError: () => form.setFieldValue('password', ''),
    }),
  );

  return (
    <Stack component="main" align="center" pt="14vh" px="md" gap="lg">
      <Stack gap={4} align="center">
        <Brand size={36} />
        <Text c="dimmed">{t('app.tagline')}</Text>
      </Stack>
      <Paper withBorder p="lg" w="100%" maw="22rem">
        <form onSubmit={submit} noValidate>
          <Stack>
            <Title order={1}>{t('signIn.title')}</Title>
            {ended && !signIn.isError && <Alert color="yellow">{t('signIn.ended')}</Alert>}
            {signIn.isError && (
              <Alert color="red" role="alert">
                {explain(signIn.error, t)}
              </Alert>
            )}
            <TextInput
              label={t('signIn.username')}
              autoComplete="username"
              autoCapitalize="none"
              autoFocus
              required
              withAsterisk={false}
              {...form.getInputProps('username')}
            />
            <PasswordInput
              label={t('signIn.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              {...form.getInputProps('password')}
            />
            <Button type="submit" fullWidth loading={signIn.isPending}>
              {t('signIn.submit')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <Group>
        <Anchor
          component="button"
          type="button"
          size="sm"
          lang={i18n.language === 'en' ? 'id' : 'en'}
          onClick={() => changeLanguage(i18n.language === 'en' ? 'id' : 'en')}
        >
          {t('app.language')}
        </Anchor>
      </Group>
    </Stack>
  );
}
