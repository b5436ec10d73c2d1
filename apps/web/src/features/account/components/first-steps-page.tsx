import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../../components/brand';
import { justTyped } from '../../../lib/just-typed';
import { sessionQuery, useSession } from '../../../lib/queries/session';
import { useSignOut } from '../../../lib/queries/sign-out';
import { OwnPasswordForm } from './own-password-form';
import { SecondFactorSetUp } from './second-factor-set-up';

const route = getRouteApi('/first-steps');

/** What has to be done before anything else works. */
export function FirstStepsPage() {
  const { t } = useTranslation();
  const { back } = route.useSearch();
  const { person } = useSession();
  const queryClient = useQueryClient();
  const router = useRouter();
  const signOut = useSignOut();
  const step = person.must === 'set_second_factor' ? 'secondFactor' : 'password';
  const title = t(`firstSteps.${step}Title`);
  useEffect(() => void (document.title = `${title} · ${t('app.name')}`), [t, title]);
  const done = async () => {
    if (person.must === 'set_second_factor') justTyped.forget();
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session && !session.person.must) router.history.push(back ?? '/');
  };
  return (
    <Stack component="main" align="center" pt="10vh" pb="xl" px="md" gap="lg">
      <Brand size={36} />
      <Paper withBorder p="lg" w="100%" maw="26rem">
        <Stack>
          <Title order={1}>{title}</Title>
          <Text size="sm">{t(`firstSteps.${step}Lead`, { name: person.name })}</Text>
          {step === 'password' ? <OwnPasswordForm done={done} /> : <SecondFactorSetUp done={done} />}
        </Stack>
      </Paper>
      <Anchor component="button" type="button" size="sm" onClick={() => signOut.mutate()}>
        {t('app.signOut')}
      </Anchor>
    </Stack>
  );
}
