import { EVENT_TYPES } from '@suaka/complaint';
import i18next from 'i18next';
import { id } from '../../lib/i18n/id';
import { eventLine, type Say } from './event-line';
import { SAID } from './quoted';

const i18n = i18next.createInstance();
void i18n.init({
  lng: 'id',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { id: { translation: id } },
});

const say: Say = {
  text: (key, slots) => i18n.t(`events.${key}`, slots),
  word: (_, code) => `<${code}>`,
  person: (staffId) => `@${staffId}`,
  office: (officeId) => officeId,
  instant: (iso) => iso,
  day: (day) => day,
};
const line = (type: string, data: object) => eventLine({ type, data: data as never }, say);

describe('eventLine', () => {
  it('has a sentence for every type of event of a case', () =>
    expect([...SAID].sort()).toEqual(
      EVENT_TYPES.filter((type) => type !== 'ContactLogged' && !type.startsWith('Person')).sort(),
    ));

  it.each<[string, object, string, string | null | undefined]>([
    [
      'ComplaintRegistered',
      { channel: 'phone', narrative: 'uraian' },
      'Mendaftarkan pengaduan lewat <phone>',
      'uraian',
    ],
    ['ComplaintAssigned', { handlerId: 's1' }, 'Menugaskan @s1', undefined],
    ['MediationOpened', { parties: ['A', null] }, 'Membuka mediasi antara A, –', undefined],
    [
      'MediationSettled',
      { terms: 'dibayar', settled: '1500', currency: 'MYR' },
      'Mencatat kesepakatan mediasi sebesar MYR 1500',
      'dibayar',
    ],
    ['MediationSettled', { terms: null }, 'Mencatat kesepakatan mediasi', null],
    ['ClockBreached', { clock: 'verification' }, 'Jam <verification> lewat tenggat', undefined],
    ['SomethingNew', {}, 'Kejadian SomethingNew', undefined],
  ])('says %s', (type, data, sentence, quote) => {
    expect(line(type, data)).toEqual({ sentence, ...(quote !== undefined && { quote }) });
  });
});
