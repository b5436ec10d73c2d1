import type { Channel, Placement } from '@suaka/complaint';

/** Words of the published figures ⇒ codes. `null`: a count of something else. */
export const CHANNEL_OF: Record<string, Channel | null> = {
  'online phone/email contacts received': null,
  'online verified as complaints': null,
  'offline (walk-in/letter/fax) verified': null,
  surat: 'letter',
  'datang langsung': 'walk_in',
  langsung: 'walk_in',
  telepon: 'phone',
  email: 'email',
  'lain-lain': 'other',
  lainnya: 'other',
  'media sosial': 'social_media',
  sms: 'sms',
};

export const COUNTRY_OF: Record<string, string> = {
  'Saudi Arabia': 'SA',
  Malaysia: 'MY',
  Jordan: 'JO',
  UAE: 'AE',
  Syria: 'SY',
  Taiwan: 'TW',
  Kuwait: 'KW',
  Singapore: 'SG',
  Qatar: 'QA',
  Oman: 'OM',
  Brunei: 'BN',
  'Hong Kong': 'HK',
  Bahrain: 'BH',
  Congo: 'CD',
};

/** Spread evenly over the categories that no row names. */
export const OTHER_TYPES = '33 other types';

export const CATEGORY_OF: Record<string, string> = {
  'TKI ingin dipulangkan': 'WANTS_HOME',
  'ingin dipulangkan': 'WANTS_HOME',
  'gaji tidak dibayar': 'UNPAID_WAGES',
  'putus hubungan komunikasi': 'LOST_CONTACT',
  'meninggal dunia di negara tujuan': 'DEATH',
  meninggal: 'DEATH',
  'pekerjaan tidak sesuai perjanjian kerja': 'CONTRACT_BREACH',
  'sakit atau rawat inap': 'ILLNESS',
  'PHK sepihak': 'DISMISSED',
  'tidak berdokumen': 'UNDOCUMENTED',
  'tindak kekerasan dari majikan': 'ABUSE',
  'gagal berangkat': 'FAILED_DEPARTURE',
  'deportasi/repatriasi': 'DEPORTED',
  'penipuan kerja': 'JOB_FRAUD',
};

export const CENTRE = 'PUSAT';
export const OFFICE_OF: Record<string, string> = {
  'Jawa Barat': 'BP3MI-JABAR',
  'Jawa Tengah': 'BP3MI-JATENG',
  'Jawa Timur': 'BP3MI-JATIM',
  'Nusa Tenggara Barat': 'BP3MI-NTB',
};

export const PLACEMENT_OF: Record<string, Placement> = {
  nonprosedural: 'nonprocedural',
  prosedural: 'procedural',
};
