import { useTranslation } from 'react-i18next';
import { useWords } from '../../lib/queries/reference';
import { useColleagues } from '../../lib/queries/staff';
import { dateTimeText, dayText } from '../../lib/time';
import type { Say } from './event-line';

/** Events in the chosen language and the time zone of the case's office. */
export function useSay(officeId: string): Say {
  const { t } = useTranslation();
  const { word, office, language } = useWords();
  const { nameOf } = useColleagues();
  const timeZone = office(officeId)?.timeZone;
  return {
    text: (key, slots) => t(`events.${key}`, { replace: slots }),
    word,
    person: nameOf,
    office: (id) => office(id)?.name ?? id,
    instant: (iso) => dateTimeText(iso, language, timeZone),
    day: (day) => dayText(day, language),
  };
}
