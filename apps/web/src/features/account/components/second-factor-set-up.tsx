import { Alert, Button, Code, CopyButton, Group, Image, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { useSetUp, useTurnOn } from '../api/second-factor';
import { ProofForm } from './proof-form';

/** Password, then the app and its first code, then the recovery codes, which are shown only here. */
export function SecondFactorSetUp({ done }: { done: () => void | Promise<void> }) {
  const { t } = useTranslation();
  const setUp = useSetUp();
  const turnOn = useTurnOn();
  const [key, setKey] = useState(newKey);
  if (turnOn.data) return <RecoveryCodes codes={turnOn.data.recoveryCodes} done={done} />;
  if (!setUp.data) {
    return (
      <ProofForm
        fields={['password']}
        submit={t('account.secondFactorBegin')}
        error={setUp.error}
        pending={setUp.isPending}
        onSubmit={({ password }) => setUp.mutate(password)}
      />
    );
  }
  const confirm = (code: string) =>
    turnOn.mutate({ key, code }, { onError: (error) => !isUndecided(error) && setKey(newKey()) });
  return (
    <Stack gap="sm">
      <List type="ordered" size="sm" spacing="xs">
        <List.Item>{t('account.secondFactorScan')}</List.Item>
        <List.Item>{t('account.secondFactorConfirm')}</List.Item>
      </List>
      <Image src={setUp.data.image} alt={t('account.secondFactorQr')} w={220} h={220} />
      <Text size="sm">
        {t('account.secondFactorByHand')} <Code>{setUp.data.secret.replace(/.{4}(?=.)/g, '$& ')}</Code>
      </Text>
      <ProofForm
        fields={['code']}
        submit={t('account.secondFactorOn')}
        error={turnOn.error}
        pending={turnOn.isPending}
        onSubmit={({ code }) => confirm(code)}
      />
    </Stack>
  );
}

function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void | Promise<void> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert color="yellow">
        <Text size="sm" fw={600}>
          {t('account.recoveryTitle')}
        </Text>
        {t('account.recoveryText')}
      </Alert>
      <SimpleGrid cols={2} spacing={4} aria-label={t('account.recoveryCodes')} role="group">
        {codes.map((code) => (
          <Code key={code} fz="sm">
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'account.copied' : 'account.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={() => void done()}>{t('account.recoveryKept')}</Button>
      </Group>
    </Stack>
  );
}
