import { Group, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../../components/severity-badge';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import type { Complaint } from '../../../lib/schemas';
import { dateTimeText } from '../../../lib/time';
import classes from './case-file.module.css';
import { PhaseStepper } from './phase-stepper';

export function CaseHeader({ state }: { state: Complaint }) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const { nameOf } = useColleagues();
  const { name, country } = state.worker;
  const timeZone = office(state.officeId)?.timeZone;
  useEffect(
    () => void (document.title = `${state.ticketNumber} · ${t('app.name')}`),
    [state.ticketNumber, t],
  );

  return (
    <header className={classes.header}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Text size="sm" c="dimmed" fw={600}>
            {state.ticketNumber}
          </Text>
          <Title order={1}>
            {name ?? (
              <span className={table.quiet}>{t(name === null ? 'is.erased' : 'worklist.unnamed')}</span>
            )}
            {country && (
              <Text span inherit fw={400} c="dimmed">
                {' '}
                · {word('countries', country)}
              </Text>
            )}
          </Title>
        </div>
        <PhaseStepper phase={state.phase} />
      </Group>
      <dl className={classes.facts}>
        <Fact label={t('caseFile.severity')}>
          {state.severity ? (
            <SeverityBadge severity={state.severity} />
          ) : (
            <span className={table.quiet}>{t('worklist.unclassified')}</span>
          )}
        </Fact>
        <Fact label={t('worklist.category')}>
          {state.mainCategory ? (
            word('categories', state.mainCategory)
          ) : (
            <span className={table.quiet}>{t('worklist.unclassified')}</span>
          )}
        </Fact>
        <Fact label={t('caseFile.handler')}>
          {state.handlerId ? (
            nameOf(state.handlerId)
          ) : (
            <span className={table.quiet}>{t('worklist.unassigned')}</span>
          )}
        </Fact>
        <Fact label={t('caseFile.office')}>
          {office(state.officeId)?.name ?? state.officeId}
          {state.offer && (
            <Text size="xs" c="dimmed">
              {t('offers.pending', { office: office(state.offer.officeId)?.name ?? state.offer.officeId })}
            </Text>
          )}
        </Fact>
        <Fact label={t('caseFile.registered')}>{dateTimeText(state.registeredAt, language, timeZone)}</Fact>
        {state.closedAt && (
          <Fact label={t('caseFile.closed')}>{dateTimeText(state.closedAt, language, timeZone)}</Fact>
        )}
        {state.outcome && <Fact label={t('caseFile.outcome')}>{word('outcomes', state.outcome)}</Fact>}
        {state.reopenedTimes > 0 && (
          <Fact label="">{t('caseFile.reopened', { count: state.reopenedTimes })}</Fact>
        )}
      </dl>
    </header>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
