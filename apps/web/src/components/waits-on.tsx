import { Group, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../lib/queries/reference';
import { dateTimeText, shortDateTimeText } from '../lib/time';

interface WaitsOnProps {
  party: string;
  id?: string | null;
  since: string;
  timeZone?: string;
}

/** Whom a paused clock waits on, and since when. */
export function WaitsOn({ party, id, since, timeZone }: WaitsOnProps) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const which = id ? (office(id)?.name ?? id) : '';
  return (
    <div>
      <Group gap={4} wrap="nowrap">
        <IconPlayerPause size={14} aria-hidden />
        <Text size="sm">
          {t('time.waitsOn', { party: [word('parties', party), which].join(' ').trim() })}
        </Text>
      </Group>
      <Text
        component="time"
        dateTime={since}
        title={dateTimeText(since, language, timeZone)}
        size="xs"
        c="dimmed"
      >
        {t('time.since', { at: shortDateTimeText(since, language, timeZone) })}
      </Text>
    </div>
  );
}
