import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../lib/explain';
import { LinkButton } from '../components/link-button';

const Screen = ({ text, action }: { text: string; action?: React.ReactNode }) => {
  const { t } = useTranslation();
  return (
    <Stack component="main" align="flex-start" p="xl" maw="40rem" mx="auto" mt="10vh" role="alert">
      <Title order={1}>{t('error.title')}</Title>
      <Text>{text}</Text>
      <Group>
        {action}
        <LinkButton to="/" variant="default">
          {t('error.goHome')}
        </LinkButton>
      </Group>
    </Stack>
  );
};

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const queryErrors = useQueryErrorResetBoundary();
  useEffect(() => queryErrors.reset(), [queryErrors]);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return <Screen text={explain(error, t)} action={<Button onClick={again}>{t('do.retry')}</Button>} />;
}

export function NotFoundScreen() {
  const { t } = useTranslation();
  return <Screen text={t('error.notFound')} />;
}
