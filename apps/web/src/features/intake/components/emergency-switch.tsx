import { Box, Switch, Text, TextInput } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import classes from './emergency-switch.module.css';
import type { SectionProps } from './form';

export function EmergencySwitch({ form }: SectionProps) {
  const { t } = useTranslation();
  const { reference } = useWords();
  const { emergency, categories } = form.values;
  const usually = reference.categories.some(
    ({ code, severity }) => severity === 'emergency' && categories.includes(code),
  );

  return (
    <Box
      className={classes.box}
      data-on={emergency || undefined}
      data-suggested={(usually && !emergency) || undefined}
    >
      <Switch
        color="red.9"
        size="md"
        label={
          <span className={classes.label}>
            <IconUrgent size={18} aria-hidden />
            {t('intake.emergency')}
          </span>
        }
        description={t('intake.emergencyHint')}
        {...form.getInputProps('emergency', { type: 'checkbox' })}
      />
      {usually && !emergency && (
        <Text size="sm" mt={4} role="status">
          {t('intake.usuallyEmergency')}
        </Text>
      )}
      {emergency && (
        <TextInput
          label={t('intake.emergencyReason')}
          description={t('intake.emergencyReasonHint')}
          mt="xs"
          maxLength={500}
          {...form.getInputProps('emergencyReason')}
        />
      )}
    </Box>
  );
}
