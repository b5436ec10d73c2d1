import { EVENT_TYPE_LABELS } from '../../reference/event-type-labels';
import { type Label } from '../../reference/labels';
import { type Language } from '../export.dto';

const EVENTS: Record<string, Label> = {
  ...EVENT_TYPE_LABELS,
  ContactLogged: ['Kontak dicatat', 'Contact logged'],
  StaffRegistered: ['Petugas didaftarkan', 'Member of staff registered'],
  PasswordSet: ['Kata sandi ditetapkan', 'Password set'],
  StaffRolesChanged: ['Peran petugas diubah', 'Roles changed'],
  StaffSignedOut: ['Petugas dikeluarkan dari sesi', 'Signed out'],
  StaffDeactivated: ['Petugas dinonaktifkan', 'Deactivated'],
  PersonErased: ['Data pribadi dihapus', 'Personal data erased'],
  PersonDataExported: ['Data pribadi diekspor', 'Personal data exported'],
};

const FIELDS: Record<string, Label> = {
  action: ['Tindakan', 'Action'],
  address: ['Alamat', 'Address'],
  attendance: ['Hadir', 'Attendance'],
  caller: ['Penelepon / pengunjung', 'Caller or visitor'],
  categories: ['Kategori', 'Categories'],
  channel: ['Saluran', 'Channel'],
  complainant: ['Pengadu', 'Complainant'],
  country: ['Negara', 'Country'],
  email: ['Surel', 'E-mail'],
  employer: ['Majikan', 'Employer'],
  goal: ['Tujuan', 'Goal'],
  identityNumber: ['Nomor identitas', 'Identity number'],
  minutes: ['Berita acara', 'Minutes'],
  name: ['Nama', 'Name'],
  narrative: ['Uraian', 'Narrative'],
  note: ['Catatan', 'Note'],
  notes: ['Catatan', 'Notes'],
  officeId: ['Kantor', 'Office'],
  outcome: ['Hasil', 'Outcome'],
  parties: ['Para pihak', 'Parties'],
  passportNumber: ['Nomor paspor', 'Passport number'],
  phone: ['Telepon', 'Telephone'],
  reason: ['Alasan', 'Reason'],
  relation: ['Hubungan', 'Relation'],
  relativePhone: ['Telepon keluarga', "Relative's telephone"],
  result: ['Hasil', 'Result'],
  summary: ['Ringkasan', 'Summary'],
  terms: ['Isi kesepakatan', 'Terms'],
  text: ['Catatan', 'Text'],
  ticketNumber: ['Nomor tiket', 'Ticket number'],
  username: ['Nama pengguna', 'User name'],
  village: ['Desa asal', 'Village'],
  worker: ['Pekerja (PMI)', 'Worker'],
};

const SAID: Record<
  'title' | 'person' | 'exported' | 'erased' | 'complaint' | 'contact' | 'staff' | 'person_',
  Label
> = {
  title: ['Data pribadi yang disimpan', 'Personal data held'],
  person: ['Nomor orang', 'Person id'],
  exported: ['Diekspor', 'Exported'],
  erased: ['(dihapus)', '(erased)'],
  complaint: ['Pengaduan', 'Complaint'],
  contact: ['Kontak', 'Contact'],
  staff: ['Data petugas', 'Staff record'],
  person_: ['Tindakan atas data pribadi', 'Acts on personal data'],
};

const chosen = (label: Label, language: Language): string => label[language === 'id' ? 0 : 1];

/** Words of one language; what has no name of its own is called by its code. */
export const wordsIn = (language: Language) => ({
  say: (what: keyof typeof SAID): string => chosen(SAID[what], language),
  event: (type: string): string => chosen(EVENTS[type] ?? [type, type], language),
  field: (name: string): string => chosen(FIELDS[name] ?? [name, name], language),
});
export type Words = ReturnType<typeof wordsIn>;
