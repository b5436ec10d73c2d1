import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import type { TimelineEntry } from '../../../lib/schemas';
import { eventLine, type Say } from '../event-line';
import { useSay } from '../use-say';
import classes from './case-file.module.css';

const ALARMS = ['EmergencyRaised', 'ClockBreached', 'ClockWarned'];

export function TimelinePanel({ entries, officeId }: { entries: TimelineEntry[]; officeId: string }) {
  const { t } = useTranslation();
  const say = useSay(officeId);
  return (
    <Panel
      title={t('caseFile.timeline')}
      aside={
        <Text size="xs" c="dimmed">
          {t('caseFile.newestFirst')}
        </Text>
      }
    >
      <TimelineList entries={entries} say={say} />
    </Panel>
  );
}

/** Newest first. */
export const TimelineList = ({ entries, say }: { entries: TimelineEntry[]; say: Say }) => (
  <ol className={classes.timeline} reversed>
    {[...entries].reverse().map((entry) => (
      <Entry key={entry.revision} entry={entry} say={say} />
    ))}
  </ol>
);

function Entry({ entry, say }: { entry: TimelineEntry; say: Say }) {
  const { sentence, quote } = eventLine(entry, say);
  const tone = ALARMS.includes(entry.type) ? 'alarm' : entry.type.startsWith('Clock') ? 'system' : 'person';
  return (
    <li data-tone={tone}>
      <div>
        {sentence}{' '}
        <Text span size="xs" c="dimmed">
          · {entry.actorName ?? say.person(entry.actor)} ·{' '}
          <time dateTime={entry.at}>{say.instant(entry.at)}</time>
        </Text>
      </div>
      {quote !== undefined && (
        <div className={classes.quote}>
          <Personal>{quote}</Personal>
        </div>
      )}
    </li>
  );
}
