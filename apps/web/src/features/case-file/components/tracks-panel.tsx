import { Accordion, Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint, Track } from '../../../lib/schemas';
import { shortDateTimeText } from '../../../lib/time';
import { factsOf } from '../track-facts';
import { useSay } from '../use-say';
import classes from './case-file.module.css';
import { TimelineList } from './timeline-panel';

/** Up to this many tracks under way are unfolded from the start. */
const MOST_UNFOLDED = 2;

/** A line a track; unfolded, what it has come to and its log. Those under way come first. */
export function TracksPanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { tracks } = state;
  if (tracks.length === 0) return null;
  const live = tracks.filter(({ status }) => status !== 'finished');
  const over = tracks.filter(({ status }) => status === 'finished').reverse();
  const unfolded = live.length <= MOST_UNFOLDED ? live.map(({ trackId }) => trackId) : [];
  return (
    <Panel title={t('caseFile.tracks')}>
      <Accordion multiple defaultValue={unfolded} chevronPosition="left" order={3}>
        {[...live, ...over].map((track) => (
          <TrackItem key={track.trackId} track={track} state={state} />
        ))}
      </Accordion>
    </Panel>
  );
}

const TONES = { open: 'phase', on_hold: 'medium', finished: 'closed' };

function TrackItem({ track, state }: { track: Track; state: Complaint }) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const { kind, status, outcome, trackId } = track;
  const at = (iso: string) => shortDateTimeText(iso, language, office(state.officeId)?.timeZone);
  const number = trackId.slice(kind.length + 1);
  const kindText = word('trackKinds', kind);
  return (
    <Accordion.Item value={trackId}>
      <Accordion.Control>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {number === '1' ? kindText : t('caseFile.trackOf', { kind: kindText, number })}
          </Text>
          <Badge className={badges.badge} data-tone={TONES[status]}>
            {t(`caseFile.trackStatus.${status}`)}
          </Badge>
          {outcome && <Text size="sm">{word('trackOutcomes', outcome)}</Text>}
          <Text size="xs" c="dimmed">
            {track.finishedAt
              ? t('caseFile.trackUntil', { from: at(track.openedAt), to: at(track.finishedAt) })
              : t('caseFile.trackSince', { at: at(track.openedAt) })}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <TrackBody track={track} state={state} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function TrackBody({ track, state }: { track: Track; state: Complaint }) {
  const { t } = useTranslation();
  const { word, language } = useWords();
  const say = useSay(state.officeId);
  const facts = factsOf(track, state, { t, word, language });
  const entries = track.log.map((entry, index) => ({
    ...entry,
    revision: String(index),
    actor: entry.by,
    actorName: say.person(entry.by),
  }));
  return (
    <>
      {track.hold && (
        <Text size="sm" mb={4}>
          {t('caseFile.onHoldSince', { at: say.instant(track.hold.at), reason: track.hold.reason ?? '–' })}
        </Text>
      )}
      <dl className={classes.list}>
        {facts.map(([label, text], index) => (
          <Fact key={index} label={label} text={text} />
        ))}
      </dl>
      <div className={classes.log}>
        <TimelineList entries={entries} say={say} />
      </div>
    </>
  );
}

const Fact = ({ label, text }: { label: string; text: string | null }) => (
  <>
    <dt>{label}</dt>
    <dd>
      <Personal>{text}</Personal>
    </dd>
  </>
);
