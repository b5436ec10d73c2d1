import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../components/form-drawer';
import { SureButton } from '../../../components/sure-button';
import { formFaults } from '../../../lib/form-faults';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import {
  type Institution,
  type InstitutionBody,
  useDeactivateInstitution,
  useSaveInstitution,
} from '../api/institutions';

const ZONES = Intl.supportedValuesOf('timeZone');
const BLANK: InstitutionBody = {
  ...{ institutionId: '', nameId: '', nameEn: '', kind: 'other', takes: [], reachedBy: 'letter' },
  ...{ address: '', answerDays: 14, timeZone: 'Asia/Jakarta' },
};

export function InstitutionForm({ institution, close }: { institution?: Institution; close: () => void }) {
  const { t } = useTranslation();
  const { options } = useWords();
  const [key, setKey] = useState(newKey);
  const save = useSaveInstitution();
  const required = (value: string) => (value.trim() === '' ? t('error.required') : null);
  const { id: institutionId, active: _, ...known } = institution ?? { id: '', active: true };
  const form = useForm<InstitutionBody>({
    initialValues: { ...BLANK, ...known, institutionId },
    validate: { institutionId: required, nameId: required, nameEn: required },
  });
  const submit = form.onSubmit(({ address, ...values }) =>
    save.mutate(
      { key, isNew: !institution, body: { ...values, ...(address && { address }) } },
      {
        onSuccess: close,
        onError: (error) => {
          if (!isUndecided(error)) setKey(newKey());
          form.setErrors(formFaults(error, t));
        },
      },
    ),
  );
  return (
    <FormDrawer
      title={t(institution ? 'institutions.change' : 'institutions.add')}
      close={close}
      submit={submit}
      error={save.error}
      isPending={save.isPending}
      aside={institution && <Deactivate id={institution.id} done={close} />}
    >
      <TextInput
        label={t('institutions.id')}
        description={t('offices.idHint')}
        withAsterisk
        disabled={institution !== undefined}
        {...form.getInputProps('institutionId')}
      />
      <TextInput
        label={t('institutions.nameId')}
        withAsterisk
        maxLength={200}
        {...form.getInputProps('nameId')}
      />
      <TextInput
        label={t('institutions.nameEn')}
        withAsterisk
        maxLength={200}
        {...form.getInputProps('nameEn')}
      />
      <Select
        label={t('institutions.kind')}
        data={options('institutionKinds')}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <MultiSelect
        label={t('institutions.takes')}
        description={t('institutions.takesHint')}
        data={options('categories')}
        searchable
        {...form.getInputProps('takes')}
      />
      <Select
        label={t('institutions.reachedBy')}
        data={options('reachedBy')}
        allowDeselect={false}
        {...form.getInputProps('reachedBy')}
      />
      <TextInput
        label={t('institutions.address')}
        description={t('institutions.addressHint')}
        maxLength={200}
        {...form.getInputProps('address')}
      />
      <NumberInput
        label={t('institutions.answerDays')}
        min={1}
        max={365}
        allowDecimal={false}
        {...form.getInputProps('answerDays')}
      />
      <Select
        label={t('offices.timeZone')}
        data={ZONES}
        searchable
        allowDeselect={false}
        {...form.getInputProps('timeZone')}
      />
    </FormDrawer>
  );
}

function Deactivate({ id, done }: { id: string; done: () => void }) {
  const { t } = useTranslation();
  const deactivate = useDeactivateInstitution();
  return (
    <SureButton
      label={t('institutions.deactivate')}
      sure={t('institutions.deactivateSure')}
      loading={deactivate.isPending}
      act={(key) => deactivate.mutate({ id, key }, { onSuccess: done })}
    />
  );
}
