import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint } from '../../../lib/schemas';
import classes from './case-file.module.css';

export function NarrativePanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { word } = useWords();
  const names = (codes: string[]) => codes.map((code) => word('categories', code)).join(', ');
  const further = state.furtherCategories;
  return (
    <Panel title={t('caseFile.narrative')}>
      <div className={classes.narrative} tabIndex={0} role="group" aria-label={t('caseFile.narrative')}>
        <Personal>{state.narrative}</Personal>
      </div>
      <Text size="xs" c="dimmed" mt={6}>
        {further.length > 0 && `${t('fields.furtherCategories')}: ${names(further)} · `}
        {t('caseFile.reportedAs')}: {names(state.reportedCategories)}
      </Text>
    </Panel>
  );
}
