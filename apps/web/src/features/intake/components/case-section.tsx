import { Fieldset, MultiSelect, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import { EmergencySwitch } from './emergency-switch';
import type { SectionProps } from './form';
import classes from './section.module.css';

export function CaseSection({ form }: SectionProps) {
  const { t } = useTranslation();
  const { options } = useWords();
  const contact = form.values.record === 'contact';

  return (
    <Fieldset legend={t('intake.case')} classNames={{ root: classes.section, legend: classes.legend }}>
      <Stack gap="xs">
        {!contact && (
          <MultiSelect
            label={t('intake.categories')}
            description={t('intake.categoriesHint')}
            data={options('categories')}
            searchable
            clearable
            hidePickedOptions
            maxValues={30}
            nothingFoundMessage={t('intake.noCategory')}
            {...form.getInputProps('categories')}
          />
        )}
        <Textarea
          label={t(contact ? 'intake.notes' : 'intake.narrative')}
          description={contact ? undefined : t('intake.narrativeHint')}
          autosize
          minRows={6}
          maxRows={16}
          maxLength={contact ? 10_000 : 20_000}
          withAsterisk
          {...form.getInputProps('narrative')}
        />
        {!contact && <EmergencySwitch form={form} />}
      </Stack>
    </Fieldset>
  );
}
