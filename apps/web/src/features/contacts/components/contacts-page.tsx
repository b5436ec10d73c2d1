import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPhonePlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PagedList } from '../../../components/paged-list';
import { PageHeader } from '../../../components/page-header';
import { useSession } from '../../../lib/queries/session';
import { contactsQuery } from '../api/contacts';
import { ContactsTable } from './contacts-table';
import { LinkButton } from '../../../components/link-button';

export function ContactsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 300);
  const list = useInfiniteQuery(contactsQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      <PageHeader title={t('contacts.title')} lead={t('contacts.lead')}>
        {may('LogContact') && (
          <LinkButton
            to="/intake"
            search={{ kind: 'contact' }}
            leftSection={<IconPhonePlus size={16} aria-hidden />}
          >
            {t('contacts.log')}
          </LinkButton>
        )}
      </PageHeader>
      <TextInput
        type="search"
        mb="sm"
        maw="20rem"
        aria-label={t('contacts.search')}
        placeholder={t('contacts.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <PagedList
        list={list}
        items={items}
        empty={
          <EmptyState
            title={t(search ? 'worklist.noMatchTitle' : 'contacts.emptyTitle')}
            text={t(search ? 'worklist.noMatchText' : 'contacts.emptyText')}
          />
        }
      >
        {(shown) => <ContactsTable items={shown} />}
      </PagedList>
    </>
  );
}
