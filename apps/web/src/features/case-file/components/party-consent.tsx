import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { Complaint } from '../../../lib/schemas';
import { shortDateTimeText } from '../../../lib/time';

interface PartyConsentProps {
  state: Complaint;
  party: 'worker' | 'complainant';
}

export function PartyConsent({ state: { consents = [], officeId }, party }: PartyConsentProps) {
  const { t } = useTranslation();
  const { word, language, office } = useWords();
  const consent = consents.find((each) => each.party === party);
  const day = (at: string) => shortDateTimeText(at, language, office(officeId)?.timeZone);
  if (consent?.withdrawnAt !== undefined)
    return (
      <Text size="xs" c="var(--mantine-color-error)">
        {t('person.consentWithdrawn', { day: day(consent.withdrawnAt) })}
      </Text>
    );
  return (
    <Text size="xs" c="dimmed">
      {consent?.givenAt === undefined
        ? t('person.consentNone')
        : t('person.consentGiven', {
            means: word('consentMeans', consent.means ?? '').toLowerCase(),
            day: day(consent.givenAt),
          })}
    </Text>
  );
}
