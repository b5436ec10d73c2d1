import { getNames, registerLocale } from 'i18n-iso-countries';
import inEnglish from 'i18n-iso-countries/langs/en.json';
import inIndonesian from 'i18n-iso-countries/langs/id.json';

registerLocale(inEnglish);
registerLocale(inIndonesian);

const names = (language: 'id' | 'en') => getNames(language, { select: 'official' });

/** As they are called in English, where the standard is longer. */
const IN_SHORT: Record<string, string> = { TW: 'Taiwan', SY: 'Syria', LA: 'Laos' };

/** ISO 3166-1 by alpha-2: those of `first`, then the others by their Indonesian names. */
export function countries(first: string[]): { code: string; id: string; en: string }[] {
  const english: Record<string, string> = { ...names('en'), ...IN_SHORT };
  const indonesian = names('id');
  const nameOf = (code: string): string => indonesian[code] ?? code;
  const others = Object.keys(english).filter((code) => !first.includes(code));
  others.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
  return [...first, ...others].map((code) => ({ code, id: nameOf(code), en: english[code] ?? code }));
}
