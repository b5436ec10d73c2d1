import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import type { Complaint } from '../../../lib/schemas';
import { dateTimeText } from '../../../lib/time';
import classes from './case-file.module.css';

export function ProposalCard({
  proposal,
  officeId,
}: {
  proposal: NonNullable<Complaint['proposal']>;
  officeId: string;
}) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const { nameOf } = useColleagues();
  const at = dateTimeText(proposal.proposedAt, language, office(officeId)?.timeZone);
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('caseFile.proposal')}: {word('outcomes', proposal.outcome)}
      </Text>
      <div className={classes.quote}>
        <Personal>{proposal.summary}</Personal>
      </div>
      <Text size="xs" c="dimmed">
        {t('caseFile.proposedBy', { who: nameOf(proposal.proposedBy), at })}
      </Text>
    </div>
  );
}
