import { Button, Chip, Group, Kbd, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import { worklistSearch, type WorklistSearch } from '../search';

const route = getRouteApi('/signed-in/');

function SearchField({ value, change }: { value: string; change: (search: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const later = useDebouncedCallback((search: string) => change((sent.current = search)), 300);
  // What comes back from the address is not to overtake the typing.
  useEffect(() => {
    if (value !== sent.current) setText((sent.current = value));
  }, [value]);
  useHotkeys([['mod+K', () => input.current?.focus()]], []);
  return (
    <TextInput
      ref={input}
      type="search"
      size="sm"
      w={{ base: '100%', xs: '16rem' }}
      aria-label={t('worklist.search')}
      placeholder={t('worklist.search')}
      rightSection={<Kbd size="xs">Ctrl K</Kbd>}
      rightSectionWidth={60}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        later(currentTarget.value);
      }}
    />
  );
}

export function WorklistFilters() {
  const { t } = useTranslation();
  const { options, officeOptions } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Record<keyof WorklistSearch, unknown>>) =>
    void navigate({ search: (now) => worklistSearch({ ...now, ...change }), replace: true });
  const choice = { size: 'sm', clearable: true, w: { base: 'calc(50% - 5px)', xs: '10.5rem' } } as const;

  return (
    <Group role="search" gap="xs" mb="sm" aria-label={t('worklist.filters')}>
      <SearchField value={search.search ?? ''} change={(text) => set({ search: text })} />
      <Select
        {...choice}
        aria-label={t('worklist.phase')}
        placeholder={t('worklist.anyPhase')}
        data={options('phases')}
        value={search.phase ?? null}
        onChange={(phase) => set({ phase })}
      />
      <Select
        {...choice}
        aria-label={t('worklist.severity')}
        placeholder={t('worklist.anySeverity')}
        data={options('severities')}
        value={search.severity ?? null}
        onChange={(severity) => set({ severity })}
      />
      <Select
        {...choice}
        w={{ base: '100%', xs: '10.5rem' }}
        aria-label={t('worklist.office')}
        placeholder={t('worklist.anyOffice')}
        searchable
        data={officeOptions('ReadCases')}
        value={search.office ?? null}
        onChange={(office) => set({ office })}
      />
      <Chip
        size="sm"
        radius="sm"
        variant="outline"
        checked={search.mine ?? false}
        onChange={(mine) => set({ mine })}
      >
        {t('worklist.mine')}
      </Chip>
      <Chip
        size="sm"
        radius="sm"
        variant="outline"
        checked={search.overdue ?? false}
        onChange={(overdue) => set({ overdue })}
      >
        {t('worklist.overdue')}
      </Chip>
      {Object.keys(search).length > 0 && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => void navigate({ search: {}, replace: true })}
        >
          {t('do.clear')}
        </Button>
      )}
    </Group>
  );
}
