import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftStore, tabName } from '../../lib/draft-store';
import { newKey } from '../../lib/new-key';
import { useWords } from '../../lib/queries/reference';
import { useSession } from '../../lib/queries/session';
import { emptyDraft, isBlank, type Draft } from './draft';

const SAY_ALIVE_MS = 20_000;

export interface Intake {
  form: UseFormReturnType<Draft>;
  drafts: DraftStore<Draft>;
  /** The key of a sending whose outcome was not known when the page was left. */
  unsentKey?: string;
}

/** The form, as this tab last had it, kept in the browser at every change. */
export function useIntakeForm(given: Partial<Draft>): Intake {
  const { t } = useTranslation();
  const { person } = useSession();
  const { reference } = useWords();
  const [drafts] = useState(
    () => new DraftStore<Draft>(localStorage, 'intake', person.staffId, tabName(sessionStorage, newKey)),
  );
  const [stored] = useState(() => {
    const last = drafts.load();
    if (!last || !given.contactId || last.draft.contactId === given.contactId) return last;
    drafts.setAside(newKey());
    return undefined;
  });
  const hasOther = reference.categories.some(({ code }) => code === 'OTHER');

  const form = useForm<Draft>({
    initialValues: stored?.draft ?? emptyDraft(person.officeId, given),
    validate: {
      narrative: (text) => (text.trim() === '' ? t('intake.needsNarrative') : null),
      categories: (codes, { record }) =>
        record === 'complaint' && codes.length === 0 && !hasOther ? t('intake.needsCategory') : null,
    },
    transformValues: (values) =>
      values.record === 'complaint' && values.categories.length === 0
        ? { ...values, categories: ['OTHER'] }
        : values,
  });

  const { values } = form;
  useEffect(() => {
    const keep = () =>
      isBlank(values) ? drafts.remove() : drafts.save(values, Date.now(), drafts.load()?.key);
    keep();
    const alive = setInterval(keep, SAY_ALIVE_MS);
    return () => clearInterval(alive);
  }, [drafts, values]);

  return { form, drafts, unsentKey: stored?.key };
}
