import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftStore } from '../../../lib/draft-store';
import { useWords } from '../../../lib/queries/reference';
import { shortDateTimeText } from '../../../lib/time';
import { isBlank, type Draft } from '../draft';

interface EarlierDraftsProps {
  drafts: DraftStore<Draft>;
  adopt: (draft: Draft) => void;
}

/** What another tab left unsent, for as long as this page holds nothing itself. */
export function EarlierDrafts({ drafts, adopt }: EarlierDraftsProps) {
  const { t } = useTranslation();
  const { language } = useWords();
  const [earlier, setEarlier] = useState(() => drafts.abandoned(Date.now()));
  const mine = drafts.load();
  if (earlier.length === 0 || (mine && !isBlank(mine.draft))) return null;

  const take = (tab: string) => {
    const stored = drafts.adopt(tab, Date.now());
    if (stored) adopt(stored.draft);
    setEarlier([]);
  };
  const discard = (tab: string) => {
    drafts.discard(tab);
    setEarlier(drafts.abandoned(Date.now()));
  };
  return (
    <Alert color="yellow" mb="sm" title={t('intake.earlier')}>
      {earlier.map(({ tab, stored: { draft, savedAt } }) => (
        <Group key={tab} gap="xs" mt={4}>
          <Text size="sm" truncate maw="32rem">
            {shortDateTimeText(new Date(savedAt).toISOString(), language)} ·{' '}
            {draft.worker.name || draft.complainant.name || draft.narrative}
          </Text>
          <Button size="compact-xs" onClick={() => take(tab)}>
            {t('intake.earlierOpen')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => discard(tab)}>
            {t('intake.discard')}
          </Button>
        </Group>
      ))}
    </Alert>
  );
}
