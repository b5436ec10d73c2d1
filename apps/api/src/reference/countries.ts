import { getNames, registerLocale } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import indonesian from 'i18n-iso-countries/langs/id.json';

registerLocale(english);
registerLocale(indonesian);

const names = (language: 'id' | 'en') => getNames(language, { select: 'official' });

/** ISO 3166-1 by alpha-2. */
export function countries(): { code: string; id: string; en: string }[] {
  const inIndonesian = names('id');
  return Object.entries(names('en')).map(([code, en]) => ({ code, en, id: inIndonesian[code] ?? en }));
}
