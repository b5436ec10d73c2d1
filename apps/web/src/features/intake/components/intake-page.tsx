import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryFault } from '../../../components/query-fault';
import { useWords } from '../../../lib/queries/reference';
import type { ContactItem } from '../../../lib/schemas';
import { dateTimeText } from '../../../lib/time';
import { contactQuery } from '../api/contact';
import { emptyDraft, type Draft } from '../draft';
import { IntakeForm } from './intake-form';

const route = getRouteApi('/signed-in/intake');

const fromContact = (contact: ContactItem): Partial<Draft> => ({
  contactId: contact.contactId,
  channel: contact.channel,
  complainant: {
    ...emptyDraft('').complainant,
    name: contact.callerName ?? '',
    phone: contact.callerPhone ?? '',
    email: contact.callerEmail ?? '',
  },
  narrative: contact.notes ?? '',
});

export function IntakePage() {
  const { t } = useTranslation();
  const { contactId, kind } = route.useSearch();
  const { language, office } = useWords();
  const contact = useQuery({ ...contactQuery(contactId ?? ''), enabled: contactId !== undefined });

  if (contactId !== undefined && !contact.data) {
    return (
      <>
        <PageHeader title={t('intake.title')} />
        <QueryFault error={contact.error} retry={contact.refetch} />
        {contact.isPending && <EmptyState title={t('is.loading')} text="" />}
      </>
    );
  }
  const lead = contact.data && {
    lead: t('intake.fromContact', {
      at: dateTimeText(contact.data.loggedAt, language, office(contact.data.officeId)?.timeZone),
    }),
  };
  const given = contact.data ? fromContact(contact.data) : kind === 'contact' ? { record: kind } : {};
  return (
    <>
      <PageHeader title={t('intake.title')} {...lead} />
      <IntakeForm key={contactId ?? kind} given={given} />
    </>
  );
}
