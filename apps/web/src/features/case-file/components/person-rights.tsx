import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { exportPerson, personQuery } from '../api/person';
import { EraseDialog } from './erase-dialog';

interface PersonRightsProps {
  personId: string;
  name?: string | null;
  /** What is to be typed before the person is erased. */
  ticketNumber: string;
}

/** What may be done with all that is held on a person, for whoever may do it. */
export function PersonRights({ personId, name, ticketNumber }: PersonRightsProps) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { may } = useSession();
  const [erasing, setErasing] = useState(false);
  const { data } = useQuery({ ...personQuery(personId), enabled: may('ExportPersonData') });
  const { mutate, isPending } = useMutation({
    mutationFn: async (kind: 'json' | 'pdf') => keep(await exportPerson(personId, kind, language), kind),
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  });
  const keep = (file: Blob, kind: string) => {
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `${personId}.${kind}`,
    });
    link.click();
    URL.revokeObjectURL(address);
  };
  if (!data) return null;
  return (
    <Group gap={6} mt={6} role="group" aria-label={t('person.rights')}>
      {data.actions.includes('ExportPersonData') &&
        (['pdf', 'json'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            loading={isPending}
            onClick={() => mutate(kind)}
          >
            {t('person.export', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      {data.actions.includes('ErasePerson') && data.erasedAt === undefined && (
        <Button
          size="compact-xs"
          variant="default"
          c="var(--mantine-color-error)"
          onClick={() => setErasing(true)}
        >
          {t('person.erase')}
        </Button>
      )}
      {erasing && (
        <EraseDialog
          personId={personId}
          name={name}
          ticketNumber={ticketNumber}
          close={() => setErasing(false)}
        />
      )}
    </Group>
  );
}
