import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint } from '../../../lib/schemas';
import { dayText, shortDateTimeText } from '../../../lib/time';
import classes from './case-file.module.css';

type Advocacy = Complaint['advocacies'][number];
type Mediation = Complaint['mediations'][number];

export function TracksPanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { office } = useWords();
  const { advocacies, mediations } = state;
  if (advocacies.length + mediations.length === 0) return null;
  const timeZone = office(state.officeId)?.timeZone;
  return (
    <Panel title={t('caseFile.tracks')}>
      {advocacies.map((advocacy) => (
        <AdvocacyTrack key={advocacy.openedAt} advocacy={advocacy} timeZone={timeZone} />
      ))}
      {mediations.map((mediation) => (
        <MediationTrack key={mediation.openedAt} mediation={mediation} />
      ))}
    </Panel>
  );
}

const Head = ({ name, status }: { name: string; status: Advocacy['status'] | Mediation['status'] }) => {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb={4}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Badge className={badges.badge} data-tone={status === 'open' ? 'phase' : 'closed'}>
        {t(`caseFile.trackStatus.${status}`)}
      </Badge>
    </Group>
  );
};

const Row = ({ label, text }: { label: string; text: string | null | undefined }) =>
  text === undefined ? null : (
    <>
      <dt>{label}</dt>
      <dd>
        <Personal>{text}</Personal>
      </dd>
    </>
  );

function AdvocacyTrack({ advocacy, timeZone }: { advocacy: Advocacy; timeZone?: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <section className={classes.track}>
      <Head name={t('caseFile.advocacy')} status={advocacy.status} />
      <dl className={classes.list}>
        <Row label={t('caseFile.goal')} text={advocacy.goal} />
        {advocacy.actions.map(({ at, action }) => (
          <Row key={at} label={shortDateTimeText(at, language, timeZone)} text={action} />
        ))}
        <Row label={t('caseFile.result')} text={advocacy.result} />
      </dl>
    </section>
  );
}

function MediationTrack({ mediation }: { mediation: Mediation }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { claimed, settled, currency = '' } = mediation;
  const money = (amount: string) =>
    `${currency} ${new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(Number(amount))}`;
  return (
    <section className={classes.track}>
      <Head name={t('caseFile.mediation')} status={mediation.status} />
      <dl className={classes.list}>
        <Row label={t('caseFile.between')} text={mediation.parties.map((party) => party ?? '–').join(', ')} />
        {mediation.sessions.map(({ heldOn, minutes }, i) => (
          <Row key={i} label={t('caseFile.session', { day: dayText(heldOn, language) })} text={minutes} />
        ))}
        <Row label={t('caseFile.terms')} text={mediation.terms} />
        <Row label={t('caseFile.claimed')} text={claimed && money(claimed)} />
        <Row label={t('caseFile.settled')} text={settled && money(settled)} />
        <Row label={t('caseFile.failure')} text={mediation.failure} />
      </dl>
    </section>
  );
}
