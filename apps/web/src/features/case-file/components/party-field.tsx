import { Select, type SelectProps, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';

interface PartyFieldProps extends Pick<SelectProps, 'label' | 'error' | 'onFocus' | 'onBlur'> {
  party: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Which office or institution is waited on; of other parties there is one in a case. */
export function PartyField({ party, value, onChange, label, error }: PartyFieldProps) {
  const { t } = useTranslation();
  const { reference } = useWords();
  const common = { label, error, withAsterisk: true };
  if (party === 'office') {
    const data = reference.offices.map(({ id, name }) => ({ value: id, label: name }));
    return <Select {...common} data={data} value={value} onChange={onChange} searchable />;
  }
  if (party !== 'institution') return null;
  return (
    <TextInput
      {...common}
      description={t('fields.partyIdHint')}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9_.:-]/g, '-'))}
    />
  );
}
