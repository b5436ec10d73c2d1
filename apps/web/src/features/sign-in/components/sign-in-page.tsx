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
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../../components/brand';
import { explain } from '../../../lib/explain';
import { changeLanguage } from '../../../lib/i18n';
import { justTyped } from '../../../lib/just-typed';
import { Problem } from '../../../lib/problem';
import { useSignIn } from '../api/sign-in';
import { ProviderButton } from './provider-button';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t, i18n } = useTranslation();
  const { back, ended, failed } = route.useSearch();
  const [codeNeeded, setCodeNeeded] = useState(false);
  const router = useRouter();
  const signIn = useSignIn();
  const required = (value: string) => (value === '' ? t('error.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '', code: '' },
    validate: {
      username: required,
      password: required,
      code: (value) => (codeNeeded ? required(value) : null),
    },
  });
  useEffect(() => void (document.title = `${t('signIn.title')} · ${t('app.name')}`), [t]);

  const refused = (error: unknown) => {
    const asked = error instanceof Problem && error.body.reason === 'code_needed';
    if (asked) setCodeNeeded(true);
    form.setFieldValue(asked || codeNeeded ? 'code' : 'password', '');
  };
  const submit = form.onSubmit(({ username, password, code }) =>
    signIn.mutate(codeNeeded ? { username, password, code } : { username, password }, {
      onSuccess: () => {
        justTyped.keep(password);
        router.history.push(back ?? '/');
      },
      onError: refused,
    }),
  );
  const justAsked = signIn.error instanceof Problem && signIn.error.body.reason === 'code_needed';

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
            {failed && !signIn.isError && (
              <Alert color="red" role="alert">
                {explain(new Problem(401, { reason: failed }), t)}
              </Alert>
            )}
            {signIn.isError && !justAsked && (
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
              key={form.key('password')}
              {...form.getInputProps('password')}
            />
            {codeNeeded && (
              <TextInput
                label={t('signIn.code')}
                description={t('signIn.codeHint')}
                autoComplete="one-time-code"
                autoCapitalize="none"
                autoFocus
                required
                withAsterisk={false}
                maxLength={40}
                key={form.key('code')}
                {...form.getInputProps('code')}
              />
            )}
            <Button type="submit" fullWidth loading={signIn.isPending}>
              {t('signIn.submit')}
            </Button>
            <ProviderButton back={back ?? '/'} />
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
