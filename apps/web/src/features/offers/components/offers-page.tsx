import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { PagedList } from '../../../components/paged-list';
import { PageHeader } from '../../../components/page-header';
import { Personal } from '../../../components/personal';
import { SeverityBadge } from '../../../components/severity-badge';
import table from '../../../components/table.module.css';
import { useWords } from '../../../lib/queries/reference';
import { dateTimeText } from '../../../lib/time';
import { type OfferItem, offersQuery } from '../api/offers';
import { AnswerDialog } from './answer-dialog';

interface Answering {
  command: 'AcceptCase' | 'RefuseCase';
  offer: OfferItem;
}

export function OffersPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(offersQuery);
  const [answering, setAnswering] = useState<Answering>();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('offers.list')} lead={t('offers.lead')} />
      <PagedList
        list={list}
        items={items}
        empty={<EmptyState title={t('offers.emptyTitle')} text={t('offers.emptyText')} />}
      >
        {(shown) => <OffersTable items={shown} answer={setAnswering} />}
      </PagedList>
      {answering && <AnswerDialog {...answering} close={() => setAnswering(undefined)} />}
    </>
  );
}

interface OffersTableProps {
  items: OfferItem[];
  answer: (answering: Answering) => void;
}

function OffersTable({ items, answer }: OffersTableProps) {
  const { t } = useTranslation();
  const heads = (['case', 'from', 'to', 'about', 'reason', 'due', 'answer'] as const).map((head) =>
    t(`offers.${head}`),
  );
  return (
    <table className={table.table} aria-label={t('offers.list')}>
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
        {items.map((offer) => (
          <OfferRow key={offer.complaintId} offer={offer} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function OfferRow({ offer, answer }: { offer: OfferItem; answer: OffersTableProps['answer'] }) {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const to = office(offer.officeId);
  const about = [
    ...offer.categories.map((code) => word('categories', code)),
    ...(offer.country ? [word('countries', offer.country)] : []),
  ];
  return (
    <tr>
      <td>{offer.ticketNumber}</td>
      <td>{office(offer.fromOfficeId)?.name ?? offer.fromOfficeId}</td>
      <td>{to?.name ?? offer.officeId}</td>
      <td data-wide>
        {offer.severity && <SeverityBadge severity={offer.severity} />} {about.join(' · ')}
      </td>
      <td data-wide>
        <Personal>{offer.reason}</Personal>
      </td>
      <td>{offer.dueAt ? dateTimeText(offer.dueAt, language, to?.timeZone) : '–'}</td>
      <td>
        <Group gap="xs">
          {(['AcceptCase', 'RefuseCase'] as const).map((command) => (
            <Button
              key={command}
              size="xs"
              variant={command === 'AcceptCase' ? 'filled' : 'default'}
              onClick={() => answer({ command, offer })}
            >
              {t(`commands.${command}.do`)}
            </Button>
          ))}
        </Group>
      </td>
    </tr>
  );
}
