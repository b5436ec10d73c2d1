import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../api';
import type { Label, Office, Reference } from '../schemas';

export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  staleTime: 10 * 60_000,
  queryFn: () => take(api.GET('/api/reference')),
});

export type Vocabulary = {
  [Name in keyof Reference]: Reference[Name] extends Label[] ? Name : never;
}[keyof Reference];

export interface Words {
  reference: Reference;
  /** What people call a code; the code itself where it is not known. */
  word: (vocabulary: Vocabulary, code: string) => string;
  options: (vocabulary: Vocabulary) => { value: string; label: string }[];
  office: (id: string) => Office | undefined;
  /** Where this person may do it; none that is closed, unless it is to read. */
  officeOptions: (action: Office['allowed'][number]) => { value: string; label: string }[];
  language: 'id' | 'en';
}

const READING = /^Read/;

/** The policy's words in the chosen language. */
export function useWords(): Words {
  const { data: reference } = useSuspenseQuery(referenceQuery);
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  const words = (vocabulary: Vocabulary): Label[] => reference[vocabulary];
  return {
    reference,
    language,
    word: (vocabulary, code) => words(vocabulary).find((label) => label.code === code)?.[language] ?? code,
    options: (vocabulary) =>
      words(vocabulary).map((label) => ({ value: label.code, label: label[language] })),
    officeOptions: (action) =>
      reference.offices
        .filter(
          ({ allowed, phase }) => allowed.includes(action) && (phase !== 'closed' || READING.test(action)),
        )
        .map(({ id, name }) => ({ value: id, label: name })),
    office: (id) => reference.offices.find((office) => office.id === id),
  };
}
