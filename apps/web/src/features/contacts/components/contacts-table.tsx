import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Personal } from '../../../components/personal';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { useColleagues } from '../../../lib/queries/staff';
import type { ContactItem } from '../../../lib/schemas';
import { dateTimeText } from '../../../lib/time';
import { LinkButton } from '../../../components/link-button';

export function ContactsTable({ items }: { items: ContactItem[] }) {
  const { t } = useTranslation();
  const heads = [
    t('contacts.when'),
    t('contacts.channel'),
    t('contacts.caller'),
    t('contacts.notes'),
    t('contacts.by'),
    t('contacts.case'),
  ];
  return (
    <table className={table.table} aria-label={t('contacts.title')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ContactRow key={item.contactId} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function ContactRow({ item }: { item: ContactItem }) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const { nameOf } = useColleagues();
  const { may } = useSession();
  const reach = [item.callerPhone, item.callerEmail, item.callerRelation].filter(Boolean).join(' · ');
  return (
    <tr>
      <td className={table.nowrap}>
        {dateTimeText(item.loggedAt, language, office(item.officeId)?.timeZone)}
      </td>
      <td>{word('channels', item.channel)}</td>
      <td>
        {item.callerName ?? <span className={table.quiet}>{t('contacts.unnamed')}</span>}
        {reach && (
          <Text size="xs" c="dimmed">
            {reach}
          </Text>
        )}
      </td>
      <td data-wide style={{ maxWidth: '32rem' }}>
        <Text size="sm" lineClamp={2} component="div">
          <Personal>{item.notes}</Personal>
        </Text>
      </td>
      <td>{nameOf(item.loggedBy)}</td>
      <td className={table.nowrap}>
        {item.complaintId ? (
          <Link
            to="/complaints/$complaintId"
            params={{ complaintId: item.complaintId }}
            className={table.link}
          >
            {t('contacts.openCase')}
          </Link>
        ) : (
          may('RegisterComplaint') && (
            <LinkButton
              to="/intake"
              search={{ contactId: item.contactId }}
              size="compact-xs"
              variant="default"
            >
              {t('contacts.toComplaint')}
            </LinkButton>
          )
        )}
      </td>
    </tr>
  );
}
