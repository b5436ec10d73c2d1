import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClockBar } from '../../../components/clock-bar';
import { ClockStatus } from '../../../components/clock-status';
import { useRemaining } from '../../../components/deadline';
import { Panel } from '../../../components/panel';
import { WaitsOn } from '../../../components/waits-on';
import { limitText } from '../../../lib/limit-text';
import { useWords } from '../../../lib/queries/reference';
import type { Clock } from '../../../lib/schemas';
import { shortDateTimeText } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';

/** Those that run first, the soonest due on top. */
const byUrgency = (a: Clock, b: Clock): number =>
  Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined) || a.dueAt.localeCompare(b.dueAt);

export function ClocksPanel({ clocks, officeId }: { clocks: Clock[]; officeId: string }) {
  const { t } = useTranslation();
  const now = useNow(15_000);
  return (
    <Panel title={t('caseFile.clocks')}>
      <Stack gap="sm">
        {[...clocks].sort(byUrgency).map((clock) => (
          <ClockRow key={clock.clockId} clock={clock} officeId={officeId} now={now} />
        ))}
      </Stack>
    </Panel>
  );
}

function ClockRow({ clock, officeId, now }: { clock: Clock; officeId: string; now: number }) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const remaining = useRemaining();
  const at = (iso: string) => shortDateTimeText(iso, language, office(officeId)?.timeZone);
  const { endedAt } = clock;
  const paused = endedAt === undefined ? clock.paused : undefined;
  const stoppedAt = endedAt ?? paused?.since;
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={600}>
          {word('clocks', clock.clock)}
        </Text>
        <ClockStatus status={clock.status} />
      </Group>
      <ClockBar {...clock} at={stoppedAt ? Date.parse(stoppedAt) : now} />
      <Group justify="space-between" gap="xs" mt={2}>
        {paused ? (
          <WaitsOn
            party={paused.waitsOn.kind}
            id={paused.waitsOn.id}
            since={paused.since}
            timeZone={office(officeId)?.timeZone}
          />
        ) : (
          <Text size="xs">{endedAt ? at(endedAt) : remaining(Date.parse(clock.dueAt) - now)}</Text>
        )}
        <Text size="xs" c="dimmed">
          {!paused && `${t('time.due', { at: at(clock.dueAt) })} · `}
          {t('caseFile.clockLimit', { limit: limitText(clock.limit, t) })}
        </Text>
      </Group>
    </div>
  );
}
