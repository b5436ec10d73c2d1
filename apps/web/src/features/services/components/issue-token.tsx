import { Alert, Button, Drawer, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { newKey } from '../../../lib/new-key';
import { fieldFaults, isUndecided } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { type ServiceWanted, useIssueToken } from '../api/services';
import { NewToken } from './new-token';

const SCOPES = [
  'ReadCases',
  'ReadContacts',
  'LogContact',
  'RegisterComplaint',
  'AddNote',
  'RaiseEmergency',
] as const satisfies ServiceWanted['scopes'];
const DAYS = ['30', '90', '365'] as const;
const DAY_MS = 86_400_000;

function useTokenForm() {
  const { t } = useTranslation();
  const { person } = useSession();
  const required = (value: string | string[]) => (value.length === 0 ? t('error.required') : null);
  return useForm({
    initialValues: {
      name: '',
      scopes: [] as ServiceWanted['scopes'],
      officeId: person.officeId,
      days: '90' as string,
    },
    validate: { name: required, scopes: required },
  });
}

export function IssueToken({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { reference } = useWords();
  const form = useTokenForm();
  const [key, setKey] = useState(newKey);
  const issue = useIssueToken();
  const submit = form.onSubmit(({ days, ...wanted }) => {
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    issue.mutate(
      { key, body: { ...wanted, expiresAt } },
      {
        onError: (error) => {
          if (!isUndecided(error)) setKey(newKey());
          const faults = Object.entries(fieldFaults(error));
          form.setErrors(Object.fromEntries(faults.map(([field, reason]) => [field, faultText(reason, t)])));
        },
      },
    );
  });
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="26rem"
      title={t('services.issue')}
      closeOnClickOutside={!issue.isSuccess}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {issue.isSuccess ? (
        <NewToken token={issue.data.token} close={close} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <TextInput
              label={t('services.name')}
              description={t('services.nameHint')}
              withAsterisk
              maxLength={100}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <MultiSelect
              label={t('services.scopes')}
              withAsterisk
              data={SCOPES.map((scope) => ({ value: scope, label: t(`services.scope.${scope}`) }))}
              {...form.getInputProps('scopes')}
            />
            <Select
              label={t('services.office')}
              description={t('services.officeHint')}
              searchable
              allowDeselect={false}
              data={reference.offices.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('officeId')}
            />
            <Select
              label={t('services.goodFor')}
              allowDeselect={false}
              data={DAYS.map((days) => ({ value: days, label: t('services.days', { count: Number(days) }) }))}
              {...form.getInputProps('days')}
            />
            {issue.isError && (
              <Alert color="red" role="alert">
                {explain(issue.error, t)}
              </Alert>
            )}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('do.cancel')}
              </Button>
              <Button type="submit" loading={issue.isPending}>
                {t('services.issue')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Drawer>
  );
}
