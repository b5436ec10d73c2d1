import { Spoiler, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint } from '../../../lib/schemas';

export function NarrativePanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { word } = useWords();
  const names = (codes: string[]) => codes.map((code) => word('categories', code)).join(', ');
  const classified = state.mainCategory !== undefined;
  return (
    <Panel title={t('caseFile.narrative')}>
      <Spoiler maxHeight={120} showLabel={t('do.open')} hideLabel={t('do.close')}>
        <Text size="sm" component="div">
          <Personal>{state.narrative}</Personal>
        </Text>
      </Spoiler>
      <Text size="xs" c="dimmed" mt={6}>
        {classified &&
          state.furtherCategories.length > 0 &&
          `${t('fields.furtherCategories')}: ${names(state.furtherCategories)} · `}
        {t('caseFile.reportedAs')}: {names(state.reportedCategories)}
      </Text>
    </Panel>
  );
}
