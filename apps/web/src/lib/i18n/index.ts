import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { id, type Texts } from './id';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

const KEY = 'suaka.language';
export type Language = 'id' | 'en';

export const i18n = i18next.createInstance();
const show = (language: string) => document.documentElement.setAttribute('lang', language);

void i18n.use(initReactI18next).init({
  lng: localStorage.getItem(KEY) === 'en' ? 'en' : 'id',
  fallbackLng: 'id',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { id: { translation: id }, en: { translation: en } },
});
show(i18n.language);

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  void i18n.changeLanguage(language);
  show(language);
}
