import {
  type Channel,
  type ClaimDecision,
  type ClockName,
  type ComplainantKind,
  type ConsentMeans,
  type ConsentParty,
  type ConsentScope,
  type LegalBasis,
  type Outcome,
  type Party,
  type Payer,
  type Phase,
  type Placement,
  type RepatriationStep,
  type SanctionAnswer,
  type Severity,
  type WaitReason,
  type TrackKind,
  type TrackOutcome,
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
  papers_missing: ['Ditutup: dokumen tidak dilengkapi', 'Closed: papers missing'],
  no_clarification: ['Ditutup: tidak ada klarifikasi', 'Closed: no clarification given'],
  unreachable: ['Ditutup: pengadu tidak dapat dihubungi', 'Closed: complainant unreachable'],
  told_unsolvable: ['Ditutup: tidak dapat diselesaikan', 'Closed: told unsolvable, no answer'],
};

const CLOCKS: Record<ClockName, Label> = {
  verification: ['Verifikasi', 'Verification'],
  completion: ['Penyelesaian pengaduan', 'Completion'],
  completion_information: ['Permintaan atau informasi', 'Request or information'],
  completion_inspection: ['Penyelesaian dengan pemeriksaan', 'Completion with inspection'],
  overall: ['Batas keseluruhan', 'Overall limit'],
  emergency_first_action: ['Tindakan darurat pertama', 'First emergency action'],
  commitment: ['Komitmen klarifikasi kedua', 'Commitment of the second clarification'],
  papers_missing: ['Kelengkapan dokumen', 'Papers missing'],
  no_clarification: ['Menunggu klarifikasi pengadu', 'Waiting for the complainant'],
  unreachable: ['Pengadu tidak dapat dihubungi', 'Complainant unreachable'],
  told_unsolvable: ['Diberitahu tidak dapat diselesaikan', 'Told unsolvable'],
  institution_answer: ['Menunggu jawaban', 'Waiting for an answer'],
  hand_over: ['Pelimpahan', 'Hand-over'],
  hand_over_emergency: ['Pelimpahan darurat', 'Emergency hand-over'],
  stop_processing: ['Penghentian pemrosesan data', 'Stop of data processing'],
  breach_notice: ['Pemberitahuan kebocoran data', 'Data-breach notice'],
  payment: ['Angsuran', 'Instalment'],
  task: ['Tugas', 'Task'],
};

const PARTIES: Record<Party['kind'], Label> = {
  complainant: ['Pengadu', 'Complainant'],
  worker: ['PMI', 'Worker'],
  institution: ['Instansi', 'Institution'],
  office: ['Kantor lain', 'Another office'],
  court: ['Pengadilan', 'Court'],
  employer: ['Majikan', 'Employer'],
  placement_company: ['P3MI', 'Placement company'],
};

const WAITS: Record<WaitReason, Label> = {
  papers: ['Kelengkapan dokumen', 'Papers'],
  clarification: ['Klarifikasi', 'Clarification'],
  answer: ['Jawaban', 'Answer'],
  decision: ['Putusan', 'Decision'],
  unreachable: ['Tidak dapat dihubungi', 'Cannot be reached'],
};

const CONSENT_PARTY_NAMES: Record<ConsentParty, Label> = {
  worker: ['Pekerja', 'Worker'],
  complainant: ['Pengadu', 'Complainant'],
};

const MEANS: Record<ConsentMeans, Label> = {
  form: ['Formulir bertanda tangan', 'Signed form'],
  oral: ['Lisan', 'Oral'],
  electronic: ['Elektronik', 'Electronic'],
};

const SCOPES: Record<ConsentScope, Label> = {
  handling: ['Penanganan pengaduan', 'Handling of the complaint'],
  sharing: ['Berbagi dengan instansi terkait', 'Sharing with institutions'],
};

const LEGAL_BASES: Record<LegalBasis, Label> = {
  no_longer_needed: ['Tidak diperlukan lagi (ps. 43)', 'No longer needed (art. 43)'],
  consent_withdrawn: ['Persetujuan ditarik (ps. 43)', 'Consent withdrawn (art. 43)'],
  subject_request: ['Permintaan subjek data (ps. 43)', 'Request of the person (art. 43)'],
  unlawfully_obtained: ['Diperoleh melawan hukum (ps. 43)', 'Unlawfully obtained (art. 43)'],
  court_order: ['Perintah pengadilan', 'Order of a court'],
  retention: ['Masa retensi berakhir (ps. 44)', 'Retention is over (art. 44)'],
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

const TRACK_KINDS: Record<TrackKind, Label> = {
  consultation: ['Konsultasi', 'Consultation'],
  clarification: ['Klarifikasi', 'Clarification'],
  mediation: ['Mediasi', 'Mediation'],
  advocacy: ['Advokasi', 'Advocacy'],
  repatriation: ['Pemulangan', 'Repatriation'],
  insurance: ['Klaim asuransi', 'Insurance claim'],
  sanction: ['Rekomendasi sanksi', 'Sanction recommendation'],
};

const TRACK_OUTCOMES: Record<TrackOutcome, Label> = {
  advised: ['dinasihati', 'advised'],
  no_commitment: ['tanpa komitmen', 'no commitment'],
  commitment_kept: ['komitmen dipenuhi', 'commitment kept'],
  commitment_broken: ['komitmen diingkari', 'commitment broken'],
  settled: ['sepakat', 'settled'],
  failed: ['gagal', 'failed'],
  finished: ['selesai', 'finished'],
  handed_over: ['diserahkan ke keluarga', 'handed over'],
  paid: ['dibayar', 'paid'],
  refused: ['ditolak', 'refused'],
  imposed: ['sanksi dijatuhkan', 'sanction imposed'],
  declined: ['rekomendasi ditolak', 'declined'],
  abandoned: ['dihentikan', 'abandoned'],
};

const REPATRIATION_STEPS: Record<RepatriationStep, Label> = {
  papers: ['Dokumen lengkap', 'Papers complete'],
  ticket: ['Tiket terbit', 'Ticket issued'],
  departure: ['Berangkat', 'Departed'],
  arrival: ['Tiba', 'Arrived'],
  handed_over: ['Diserahkan kepada keluarga', 'Handed to the family'],
};

const PAYERS: Record<Payer, Label> = {
  state: ['Negara', 'State'],
  mission: ['Perwakilan RI', 'Indonesian mission'],
  employer: ['Majikan', 'Employer'],
  agency: ['P3MI', 'Placement company'],
  insurer: ['Asuransi', 'Insurer'],
  family: ['Keluarga', 'Family'],
  worker: ['Pekerja', 'Worker'],
  other: ['Lainnya', 'Other'],
};

const CLAIM_DECISIONS: Record<ClaimDecision, Label> = {
  granted: ['Dikabulkan', 'Granted'],
  partly_granted: ['Dikabulkan sebagian', 'Granted in part'],
  refused: ['Ditolak', 'Refused'],
};

const SANCTION_ANSWERS: Record<SanctionAnswer, Label> = {
  imposed: ['Sanksi dijatuhkan', 'Sanction imposed'],
  declined: ['Ditolak', 'Declined'],
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
  parties: listed(PARTIES),
  waitReasons: listed(WAITS),
  roles: listed(ROLES),
  consentParties: listed(CONSENT_PARTY_NAMES),
  consentMeans: listed(MEANS),
  consentScopes: listed(SCOPES),
  legalBases: listed(LEGAL_BASES),
  trackKinds: listed(TRACK_KINDS),
  trackOutcomes: listed(TRACK_OUTCOMES),
  repatriationSteps: listed(REPATRIATION_STEPS),
  payers: listed(PAYERS),
  claimDecisions: listed(CLAIM_DECISIONS),
  sanctionAnswers: listed(SANCTION_ANSWERS),
  officeKinds: listed(OFFICE_KIND_LABELS),
  institutionKinds: listed(INSTITUTION_KIND_LABELS),
  reachedBy: listed(REACHED_BY_LABELS),
  eventTypes: listed(EVENT_TYPE_LABELS),
};
