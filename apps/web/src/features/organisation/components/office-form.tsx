import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../components/form-drawer';
import { SureButton } from '../../../components/sure-button';
import { formFaults } from '../../../lib/form-faults';
import { newKey } from '../../../lib/new-key';
import { isUndecided } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import { type OfficeBody, type OfficeFull, useCloseOffice, useSaveOffice } from '../api/offices';

const ZONES = Intl.supportedValuesOf('timeZone');
const BLANK: OfficeBody = {
  ...{ officeId: '', name: '', unit: '', timeZone: 'Asia/Jakarta', kind: 'representative' },
  ...{ phase: 'planned', parent: '', phaseDate: '', deputy: '' },
};

const valuesOf = ({ id: officeId, phase, ...office }: OfficeFull): OfficeBody => ({
  ...BLANK,
  ...office,
  officeId,
  phase: phase === 'live' ? 'live' : 'planned',
});

const toBody = ({ parent, phaseDate, deputy, ...body }: OfficeBody): OfficeBody => ({
  ...body,
  ...(parent && { parent }),
  ...(phaseDate && { phaseDate }),
  ...(deputy && { deputy }),
});

export function OfficeForm({ office, close }: { office?: OfficeFull; close: () => void }) {
  const { t } = useTranslation();
  const { options, reference } = useWords();
  const [key, setKey] = useState(newKey);
  const save = useSaveOffice();
  const required = (value: string) => (value.trim() === '' ? t('error.required') : null);
  const form = useForm<OfficeBody>({
    initialValues: office ? valuesOf(office) : BLANK,
    validate: { officeId: required, name: required, unit: required },
  });
  const others = reference.offices
    .filter(({ id, phase }) => id !== office?.id && phase !== 'closed')
    .map(({ id, name }) => ({ value: id, label: name }));
  const submit = form.onSubmit((values) =>
    save.mutate(
      { key, to: toBody(values), ...(office && { from: office }) },
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
      title={t(office ? 'offices.change' : 'offices.add')}
      close={close}
      submit={submit}
      error={save.error}
      isPending={save.isPending}
      aside={office && <CloseOffice office={office} done={close} />}
    >
      <TextInput
        label={t('offices.id')}
        description={t('offices.idHint')}
        withAsterisk
        disabled={office !== undefined}
        {...form.getInputProps('officeId')}
      />
      <TextInput label={t('offices.name')} withAsterisk maxLength={200} {...form.getInputProps('name')} />
      <TextInput
        label={t('offices.unit')}
        description={t('offices.unitHint')}
        withAsterisk
        {...form.getInputProps('unit')}
      />
      <Select
        label={t('offices.kind')}
        data={options('officeKinds')}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <Select
        label={t('offices.timeZone')}
        data={ZONES}
        searchable
        allowDeselect={false}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label={t('offices.parent')}
        placeholder={t('offices.theCentre')}
        data={others}
        searchable
        clearable
        {...form.getInputProps('parent')}
        value={form.values.parent || null}
      />
      <Stack gap={4}>
        <Text size="sm" fw={600} id="office-phase">
          {t('offices.phase')}
        </Text>
        <SegmentedControl
          aria-labelledby="office-phase"
          data={(['planned', 'live'] as const).map((value) => ({
            value,
            label: t(`offices.phases.${value}`),
          }))}
          {...form.getInputProps('phase')}
        />
      </Stack>
      <TextInput
        type="date"
        label={t(form.values.phase === 'live' ? 'offices.liveSince' : 'offices.plannedFor')}
        {...form.getInputProps('phaseDate')}
      />
      <Select
        label={t('offices.deputy')}
        description={t('offices.deputyHint')}
        placeholder={t('offices.theCentre')}
        data={others}
        searchable
        clearable
        {...form.getInputProps('deputy')}
        value={form.values.deputy || null}
      />
    </FormDrawer>
  );
}

function CloseOffice({ office, done }: { office: OfficeFull; done: () => void }) {
  const { t } = useTranslation();
  const close = useCloseOffice();
  if (office.phase === 'closed' || office.kind === 'centre') return null;
  const refused = close.isError && t('offices.closeRefused');
  return (
    <SureButton
      label={refused || t('offices.close')}
      sure={refused || t('offices.closeSure')}
      loading={close.isPending}
      act={(key) => close.mutate({ id: office.id, key }, { onSuccess: done })}
    />
  );
}
