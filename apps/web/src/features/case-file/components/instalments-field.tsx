import { ActionIcon, Button, Group, Input, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instalmentFrom, instalmentText } from '../fields';

interface InstalmentsFieldProps {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
  error?: React.ReactNode;
}

/** A row an instalment: the day it is due and its amount. */
export function InstalmentsField({ label, value, onChange, error }: InstalmentsFieldProps) {
  const { t } = useTranslation();
  const put = (index: number, text: string) => onChange(value.map((old, at) => (at === index ? text : old)));
  return (
    <Input.Wrapper label={label} description={t('fields.instalmentsHint')} error={error}>
      {value.map((text, index) => {
        const { dueOn, amount } = instalmentFrom(text);
        const number = index + 1;
        return (
          <Group key={index} gap={6} mt={6} wrap="nowrap">
            <TextInput
              type="date"
              aria-label={t('fields.instalmentDue', { number })}
              value={dueOn}
              onChange={(event) => put(index, instalmentText(event.currentTarget.value, amount))}
            />
            <TextInput
              flex={1}
              inputMode="decimal"
              aria-label={t('fields.instalmentAmount', { number })}
              value={amount}
              onChange={(event) => put(index, instalmentText(dueOn, event.currentTarget.value.trim()))}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('fields.removeInstalment', { number })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              ×
            </ActionIcon>
          </Group>
        );
      })}
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...value, instalmentText('', '')])}
      >
        {t('fields.addInstalment')}
      </Button>
    </Input.Wrapper>
  );
}
