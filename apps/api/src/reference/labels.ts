import {
  type Channel,
  type ClockName,
  type ComplainantKind,
  type Outcome,
  type Phase,
  type Placement,
  type Severity,
} from '@suaka/complaint';
import { type Role } from '@suaka/people';
import { EVENT_TYPE_LABELS } from './event-type-labels';
import { INSTITUTION_KIND_LABELS, OFFICE_KIND_LABELS, REACHED_BY_LABELS } from './organisation-labels';

/** Indonesian, English. */
export type Label = readonly [id: string, en: string];

const CHANNELS: Record<Channel, Label> = {
  phone: ['Telepon', 'Telephone'],
  walk_in: ['Datang langsung', 'Walk-in'],
  email: ['Surel', 'E-mail'],
  letter: ['Surat', 'Letter'],
  fax: ['Faksimile', 'Fax'],
  web: ['Situs web', 'Web'],
  sms: ['SMS', 'SMS'],
  whatsapp: ['WhatsApp', 'WhatsApp'],
  social_media: ['Media sosial', 'Social media'],
  agency: ['Instansi lain', 'Another agency'],
  other: ['Lainnya', 'Other'],
};

const COMPLAINANT_KINDS: Record<ComplainantKind, Label> = {
  worker: ['PMI', 'Worker'],
  candidate: ['Calon PMI', 'Candidate'],
  returned_worker: ['Purna PMI', 'Returned worker'],
  family: ['Keluarga PMI', "Worker's family"],
  proxy: ['Kuasa, serikat, atau LSM', 'Proxy, union or NGO'],
  employer_family: ['Keluarga majikan', "Employer's family"],
  institution: ['Instansi', 'Institution'],
  public: ['Masyarakat', 'Member of the public'],
  anonymous: ['Anonim', 'Anonymous'],
};

const PLACEMENTS: Record<Placement, Label> = {
  procedural: ['Prosedural', 'Procedural'],
  nonprocedural: ['Nonprosedural', 'Nonprocedural'],
  unknown: ['Tidak diketahui', 'Not known'],
};

const SEVERITIES: Record<Severity, Label> = {
  emergency: ['Darurat', 'Emergency'],
  high: ['Tinggi', 'High'],
  medium: ['Sedang', 'Medium'],
  low: ['Rendah', 'Low'],
};

const PHASES: Record<Phase, Label> = {
  intake: ['Pendaftaran', 'Intake'],
  classification: ['Verifikasi & analisis', 'Classification'],
  handling: ['Penanganan', 'Handling'],
  resolution: ['Penyelesaian', 'Resolution'],
  closed: ['Selesai', 'Closed'],
};

const OUTCOMES: Record<Outcome, Label> = {
  rights_fulfilled: ['Hak terpenuhi', 'Rights fulfilled'],
  repatriated: ['Dipulangkan', 'Repatriated'],
  remains_repatriated: ['Jenazah dipulangkan', 'Remains repatriated'],
  settlement: ['Kesepakatan', 'Settlement'],
  claim_paid: ['Klaim dibayar', 'Claim paid'],
  found: ['Ditemukan / terhubung kembali', 'Found / reconnected'],
  court_ruling: ['Putusan pengadilan', 'Court ruling'],
  withdrawn: ['Dicabut', 'Withdrawn'],
  duplicate: ['Duplikat', 'Duplicate'],
  not_within_authority: ['Bukan kewenangan', 'Not within authority'],
  rejected_at_verification: ['Ditolak saat verifikasi', 'Rejected at verification'],
};

const CLOCKS: Record<ClockName, Label> = {
  verification: ['Verifikasi', 'Verification'],
  completion: ['Penyelesaian pengaduan', 'Completion'],
  emergency_first_action: ['Tindakan darurat pertama', 'First emergency action'],
};

const ROLES: Record<Role, Label> = {
  intake_officer: ['Petugas Layanan Pengaduan', 'Intake officer'],
  case_handler: ['Petugas Penanganan Permasalahan', 'Case handler'],
  legal_aide: ['Pendamping Hukum', 'Legal aide'],
  supervisor: ['Kepala / Koordinator', 'Supervisor'],
  duty_officer: ['Petugas Piket', 'Duty officer'],
  auditor: ['Pengawas / Auditor', 'Auditor'],
  administrator: ['Administrator', 'Administrator'],
};

const listed = (labels: Record<string, Label>) =>
  Object.entries(labels).map(([code, [id, en]]) => ({ code, id, en }));

export const LABELS = {
  channels: listed(CHANNELS),
  complainantKinds: listed(COMPLAINANT_KINDS),
  placements: listed(PLACEMENTS),
  severities: listed(SEVERITIES),
  phases: listed(PHASES),
  outcomes: listed(OUTCOMES),
  clocks: listed(CLOCKS),
  roles: listed(ROLES),
  officeKinds: listed(OFFICE_KIND_LABELS),
  institutionKinds: listed(INSTITUTION_KIND_LABELS),
  reachedBy: listed(REACHED_BY_LABELS),
  eventTypes: listed(EVENT_TYPE_LABELS),
};
