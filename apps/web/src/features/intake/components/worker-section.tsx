import { Button, Fieldset, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { SectionProps } from './form';
import classes from './section.module.css';

const FURTHER = ['passportNumber', 'identityNumber', 'village', 'employer'] as const;
const LENGTHS: Record<(typeof FURTHER)[number], number> = {
  passportNumber: 40,
  identityNumber: 40,
  village: 200,
  employer: 200,
};

/** A name as heard, a country and a relative's telephone are all there may be. */
export function WorkerSection({ form }: SectionProps) {
  const { t } = useTranslation();
  const { options } = useWords();
  const { worker, callerIsWorker } = form.values;
  const given = FURTHER.some((name) => worker[name] !== '') || worker.placement !== 'unknown';
  const [open, { toggle }] = useDisclosure(given);
  const Chevron = open ? IconChevronUp : IconChevronDown;

  return (
    <Fieldset legend={t('intake.worker')} classNames={{ root: classes.section, legend: classes.legend }}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <TextInput
          label={t('intake.name')}
          placeholder={t('intake.nameHint')}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps('worker.name')}
        />
        <Select
          label={t('intake.country')}
          data={options('countries')}
          searchable
          clearable
          {...form.getInputProps('worker.country')}
          value={worker.country || null}
          onChange={(country) => form.setFieldValue('worker.country', country ?? '')}
        />
        <TextInput
          label={t('intake.relativePhone')}
          type="tel"
          maxLength={40}
          autoComplete="off"
          {...form.getInputProps('worker.relativePhone')}
        />
        <TextInput
          label={t(callerIsWorker ? 'intake.phone' : 'intake.workerPhone')}
          type="tel"
          maxLength={40}
          autoComplete="off"
          {...form.getInputProps('worker.phone')}
        />
        {open && (
          <>
            {FURTHER.map((name) => (
              <TextInput
                key={name}
                label={t(`intake.${name}`)}
                maxLength={LENGTHS[name]}
                autoComplete="off"
                {...form.getInputProps(`worker.${name}`)}
              />
            ))}
            <Select
              label={t('intake.placement')}
              data={options('placements')}
              allowDeselect={false}
              {...form.getInputProps('worker.placement')}
            />
          </>
        )}
      </SimpleGrid>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        aria-expanded={open}
        onClick={toggle}
        rightSection={<Chevron size={14} aria-hidden />}
      >
        {t(open ? 'intake.lessWorker' : 'intake.moreWorker')}
      </Button>
    </Fieldset>
  );
}
