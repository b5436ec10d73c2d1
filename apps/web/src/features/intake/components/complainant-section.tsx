import { Fieldset, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { SectionProps } from './form';
import classes from './section.module.css';

export function ComplainantSection({ form }: SectionProps) {
  const { t } = useTranslation();
  const { options, officeOptions } = useWords();
  const { record, callerIsWorker } = form.values;
  const contact = record === 'contact';
  const alone = callerIsWorker && !contact;

  return (
    <Fieldset
      legend={t(contact ? 'intake.caller' : 'intake.complainant')}
      classNames={{ root: classes.section, legend: classes.legend }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <Select
          label={t('intake.channel')}
          data={options('channels')}
          allowDeselect={false}
          {...form.getInputProps('channel')}
        />
        <Select
          label={t('intake.office')}
          searchable
          allowDeselect={false}
          data={officeOptions(contact ? 'LogContact' : 'RegisterComplaint')}
          {...form.getInputProps('officeId')}
        />
        {!contact && (
          <Switch
            label={t('intake.callerIsWorker')}
            style={{ gridColumn: '1 / -1' }}
            my={4}
            {...form.getInputProps('callerIsWorker', { type: 'checkbox' })}
          />
        )}
        {!alone && (
          <>
            <TextInput
              label={t('intake.name')}
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps('complainant.name')}
            />
            <TextInput
              label={t('intake.phone')}
              type="tel"
              maxLength={40}
              autoComplete="off"
              {...form.getInputProps('complainant.phone')}
            />
          </>
        )}
        {!contact && !alone && (
          <Select
            label={t('intake.kind')}
            data={options('complainantKinds')}
            allowDeselect={false}
            {...form.getInputProps('complainant.kind')}
          />
        )}
        {!alone && (
          <TextInput
            label={t('intake.email')}
            type="email"
            maxLength={254}
            autoComplete="off"
            {...form.getInputProps('complainant.email')}
          />
        )}
        {contact && (
          <TextInput label={t('intake.relation')} maxLength={200} {...form.getInputProps('relation')} />
        )}
      </SimpleGrid>
    </Fieldset>
  );
}
