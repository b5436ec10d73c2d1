import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { Command, Complaint } from '../../../lib/schemas';
import type { Field, Values } from '../fields';
import { liveTrack, namedTracks } from '../known';
import { ColleagueSelect } from './colleague-select';
import { PartyField } from './party-field';
import { InstalmentsField } from './instalments-field';

const CURRENCIES = [
  'IDR',
  'MYR',
  'SAR',
  'TWD',
  'HKD',
  'SGD',
  'AED',
  'BND',
  'QAR',
  'JOD',
  'KWD',
  'OMR',
  'BHD',
  'KRW',
  'USD',
  'EUR',
];

interface CommandFieldProps {
  command: Command;
  field: Field;
  form: UseFormReturnType<Values>;
  state: Complaint;
  autoFocus: boolean;
}

export function CommandField({
  command,
  field: { name, kind, optional, max, vocabulary },
  form,
  state,
  autoFocus,
}: CommandFieldProps) {
  const { t } = useTranslation();
  const { options, reference } = useWords();
  const common = {
    label: t(`fields.${name}`),
    withAsterisk: !optional,
    'data-autofocus': autoFocus || undefined,
    ...form.getInputProps(name),
  };
  const choice = { searchable: true, clearable: Boolean(optional), allowDeselect: Boolean(optional) };
  const chosen = {
    value: (form.values[name] as string) || null,
    onChange: (value: string | null) => form.setFieldValue(name, value ?? ''),
  };

  const tracks = options('trackKinds').filter(({ value }) =>
    namedTracks(state, command).some((track) => track === value),
  );
  const owed = (liveTrack(state, 'mediation')?.mediation?.instalments ?? []).flatMap(
    ({ status, amount, dueOn }, index) =>
      status === 'due' ? [{ value: String(index + 1), label: `${index + 1} · ${dueOn} · ${amount}` }] : [],
  );

  // An office that is not live yet cannot be offered a case.
  const offices = reference.offices
    .filter(({ id, phase }) => phase === 'live' && id !== state.officeId)
    .map(({ id, name }) => ({ value: id, label: name }));

  const openTasks = state.tasks.flatMap(({ taskId, status, task }) =>
    status === 'open' ? [{ value: taskId, label: task ?? taskId }] : [],
  );

  switch (kind) {
    case 'prose':
      return <Textarea {...common} autosize minRows={4} maxRows={14} maxLength={max} />;
    case 'line':
      return <TextInput {...common} maxLength={max} />;
    case 'choice':
      return <Select {...common} {...choice} {...chosen} data={vocabulary ? options(vocabulary) : []} />;
    case 'track':
      return <Select {...common} {...choice} {...chosen} data={tracks} />;
    case 'openTask':
      return <Select {...common} {...choice} {...chosen} data={openTasks} />;
    case 'receivedPaper':
      return <Select {...common} {...choice} {...chosen} data={state.papers.map(({ paper }) => paper)} />;
    case 'instalment':
      return <Select {...common} {...choice} {...chosen} data={owed} />;
    case 'instalments':
      return (
        <InstalmentsField
          label={common.label}
          value={form.values[name] as string[]}
          onChange={(value) => form.setFieldValue(name, value)}
          error={form.errors[name]}
        />
      );
    case 'list':
      return <TagsInput {...common} description={t('fields.listHint')} maxTags={max} acceptValueOnBlur />;
    case 'category':
      return <Select {...common} {...choice} {...chosen} data={options('categories')} />;
    case 'categories':
      return (
        <MultiSelect
          {...common}
          searchable
          clearable
          hidePickedOptions
          maxValues={max}
          data={options('categories').filter(({ value }) => value !== form.values.mainCategory)}
        />
      );
    case 'severity':
      return (
        <Select
          {...common}
          {...choice}
          {...chosen}
          description={t('fields.severityHint')}
          data={options('severities')}
        />
      );
    case 'outcome':
      return <Select {...common} {...choice} {...chosen} data={options('outcomes')} />;
    case 'closing':
      return (
        <Select
          {...common}
          {...choice}
          {...chosen}
          data={options('outcomes').filter(({ value }) =>
            state.clocks.some(({ clock, endedAt }) => clock === value && !endedAt),
          )}
        />
      );
    case 'score':
      return <Select {...common} {...choice} {...chosen} data={['1', '2', '3', '4', '5']} />;
    case 'consentParty':
      return <Select {...common} {...choice} {...chosen} data={options('consentParties')} />;
    case 'consentMeans':
      return <Select {...common} {...choice} {...chosen} data={options('consentMeans')} />;
    case 'consentScopes':
      return <MultiSelect {...common} data={options('consentScopes')} />;
    case 'currency':
      return <Select {...common} {...choice} {...chosen} data={CURRENCIES} />;
    case 'colleague':
      return <ColleagueSelect {...common} {...chosen} officeId={state.officeId} />;
    case 'office':
      return <Select {...common} {...choice} {...chosen} data={offices} />;
    case 'party':
      return <Select {...common} {...choice} {...chosen} data={options('parties')} />;
    case 'partyId':
      return <PartyField {...common} {...chosen} party={form.values.waitsOn as string} />;
    case 'waitReason':
      return <Select {...common} {...choice} {...chosen} data={options('waitReasons')} />;
    case 'moment':
      return <TextInput {...common} type="datetime-local" description={t('fields.sinceHint')} />;
    case 'day':
      return <TextInput {...common} type="date" />;
    case 'amount':
      return <TextInput {...common} inputMode="decimal" description={t('fields.amountHint')} />;
  }
}
