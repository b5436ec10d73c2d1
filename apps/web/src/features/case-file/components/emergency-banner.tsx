import { Text } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint } from '../../../lib/schemas';
import { countdownText, shortDateTimeText } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import classes from './case-file.module.css';

export function EmergencyBanner({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { office, language } = useWords();
  const { emergency, clocks } = state;
  if (!emergency || emergency.status === 'ended') return null;
  const clock = clocks.find((each) => each.clock === 'emergency_first_action' && each.endedAt === undefined);
  const since = shortDateTimeText(emergency.raisedAt, language, office(state.officeId)?.timeZone);

  return (
    <section
      className={classes.banner}
      data-status={emergency.status}
      aria-label={t('worklist.emergencyOpen')}
    >
      <IconUrgent size={28} aria-hidden />
      <div>
        <Text fw={700}>
          {t(emergency.status === 'raised' ? 'caseFile.emergencyRaised' : 'caseFile.emergencyActedOn')}{' '}
          <Text span size="sm" fw={400}>
            {t('caseFile.emergencySince', { at: since })}
          </Text>
        </Text>
        <Text size="sm" component="div" lineClamp={2}>
          <Personal>{emergency.reason}</Personal>
        </Text>
      </div>
      {clock && <Countdown dueAt={clock.dueAt} />}
    </section>
  );
}

function Countdown({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation();
  const left = Date.parse(dueAt) - useNow(1_000);
  return (
    <div className={classes.countdown} role="timer">
      <div className={classes.time}>{countdownText(left)}</div>
      <Text size="xs">{t(left < 0 ? 'caseFile.emergencyOver' : 'caseFile.emergencyLeft')}</Text>
    </div>
  );
}
