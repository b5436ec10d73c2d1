import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import { shortDateTimeText } from '../../../lib/time';
import type { Complaint } from '../../../lib/schemas';
import classes from './case-file.module.css';
import { PartyConsent } from './party-consent';
import { PersonRights } from './person-rights';

const WORKER = [
  'name',
  'phone',
  'relativePhone',
  'employer',
  'village',
  'passportNumber',
  'identityNumber',
] as const;
const COMPLAINANT = ['name', 'phone', 'email', 'address'] as const;
const DIALLED: readonly string[] = ['phone', 'relativePhone'];

type Row = { name: (typeof WORKER)[number] | (typeof COMPLAINANT)[number]; value: string | null | undefined };

export function PartiesPanel({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { word, language, office } = useWords();
  const { worker, complainant, restrictedAt, ticketNumber } = state;
  const same = worker.personId === complainant.personId;
  return (
    <Panel title={t('caseFile.parties')}>
      {restrictedAt !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" mb="sm" role="status">
          {t('person.restricted', {
            day: shortDateTimeText(restrictedAt, language, office(state.officeId)?.timeZone),
          })}
        </Text>
      )}
      <Text size="sm" fw={600}>
        {t('caseFile.worker')} · {word('placements', worker.placement)}
      </Text>
      <Rows rows={WORKER.map((name) => ({ name, value: worker[name] }))} />
      <PartyConsent state={state} party="worker" />
      <PersonRights personId={worker.personId} name={worker.name} ticketNumber={ticketNumber} />
      <Text size="sm" fw={600} mt="sm">
        {t('caseFile.complainant')} · {word('complainantKinds', complainant.kind)}
      </Text>
      {same ? (
        <Text size="sm">{t('caseFile.sameAsWorker')}</Text>
      ) : (
        <>
          <Rows rows={COMPLAINANT.map((name) => ({ name, value: complainant[name] }))} />
          <PartyConsent state={state} party="complainant" />
          <PersonRights personId={complainant.personId} name={complainant.name} ticketNumber={ticketNumber} />
        </>
      )}
    </Panel>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const shown = rows.filter(({ name, value }) => value !== undefined || name === 'name');
  return (
    <dl className={classes.list}>
      {shown.map(({ name, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`intake.${name}`)}</dt>
          <dd>
            {value && DIALLED.includes(name) ? (
              <Anchor inherit href={`tel:${value.replace(/[^+\d]/g, '')}`}>
                {value}
              </Anchor>
            ) : value === undefined ? (
              t('is.unknown')
            ) : (
              <Personal>{value}</Personal>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
