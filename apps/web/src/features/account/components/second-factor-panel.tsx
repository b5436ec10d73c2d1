import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { QueryFault } from '../../../components/query-fault';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { secondFactorQuery, useTurnOff } from '../api/second-factor';
import { ProofForm } from './proof-form';
import { SecondFactorSetUp } from './second-factor-set-up';

export function SecondFactorPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [changing, setChanging] = useState(false);
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: ['second-factor'] });
    await queryClient.invalidateQueries({ queryKey: ['own-sessions'] });
    setChanging(false);
  };
  return (
    <Panel title={t('account.secondFactor')}>
      <QueryFault error={error} retry={refetch} />
      {data && (
        <Stack gap="sm">
          <Text size="sm">
            {data.on
              ? t('account.secondFactorIsOn', { count: data.recoveryCodes })
              : t('account.secondFactorIsOff')}
          </Text>
          {data.required && <Text size="sm">{t('account.secondFactorRequired')}</Text>}
          {!changing && (
            <Group>
              <Button variant={data.on ? 'default' : 'filled'} onClick={() => setChanging(true)}>
                {t(data.on ? 'account.secondFactorOff' : 'account.secondFactorSetUp')}
              </Button>
            </Group>
          )}
          {changing && (data.on ? <TurnOff done={done} /> : <SecondFactorSetUp done={done} />)}
        </Stack>
      )}
    </Panel>
  );
}

function TurnOff({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const turnOff = useTurnOff();
  const [key, setKey] = useState(newKey);
  return (
    <ProofForm
      fields={['password', 'code']}
      submit={t('account.secondFactorOff')}
      color="red"
      error={turnOff.error}
      pending={turnOff.isPending}
      onSubmit={(proof) =>
        turnOff.mutate(
          { key, ...proof },
          {
            onSuccess: async () => {
              notifications.show({ message: t('account.secondFactorNowOff'), color: 'green' });
              await done();
            },
            onError: (error) => !isUndecided(error) && setKey(newKey()),
          },
        )
      }
    />
  );
}
