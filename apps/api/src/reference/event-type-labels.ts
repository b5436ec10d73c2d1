import { type ComplaintEvent } from '@suaka/complaint';
import { type Label } from './labels';

/** What a timeline calls each event. */
export const EVENT_TYPE_LABELS: Record<ComplaintEvent['type'], Label> = {
  ComplaintRegistered: ['Pengaduan didaftarkan', 'Complaint registered'],
  NoteAdded: ['Catatan ditambahkan', 'Note added'],
  CaseOpenedOutOfScope: ['Kasus dibuka di luar kewenangan', 'Case opened out of scope'],
  ComplaintClassified: ['Pengaduan diverifikasi dan diklasifikasi', 'Complaint classified'],
  ComplaintAssigned: ['Petugas penanganan ditunjuk', 'Handler assigned'],
  EmergencyRaised: ['Keadaan darurat dinyatakan', 'Emergency raised'],
  EmergencyActionRecorded: ['Tindakan darurat dicatat', 'Emergency action recorded'],
  EmergencyEnded: ['Keadaan darurat berakhir', 'Emergency ended'],
  AdvocacyOpened: ['Advokasi dimulai', 'Advocacy opened'],
  AdvocacyActionRecorded: ['Tindakan advokasi dicatat', 'Advocacy action recorded'],
  AdvocacyFinished: ['Advokasi selesai', 'Advocacy finished'],
  MediationOpened: ['Mediasi dimulai', 'Mediation opened'],
  MediationSessionRecorded: ['Pertemuan mediasi dicatat', 'Mediation session recorded'],
  MediationSettled: ['Mediasi mencapai kesepakatan', 'Mediation settled'],
  MediationFailed: ['Mediasi gagal', 'Mediation failed'],
  ResolutionProposed: ['Penyelesaian diusulkan', 'Resolution proposed'],
  ResolutionApproved: ['Penyelesaian disetujui', 'Resolution approved'],
  ResolutionRejected: ['Usulan penyelesaian dikembalikan', 'Resolution rejected'],
  ComplaintClosed: ['Pengaduan ditutup', 'Complaint closed'],
  ComplaintReopened: ['Pengaduan dibuka kembali', 'Complaint reopened'],
  ClockStarted: ['Tenggat mulai berjalan', 'Clock started'],
  ClockWarned: ['Tenggat mendekat', 'Clock warned'],
  ClockBreached: ['Tenggat terlampaui', 'Clock breached'],
  ClockMet: ['Tenggat terpenuhi', 'Clock met'],
  ClockCancelled: ['Tenggat dibatalkan', 'Clock cancelled'],
};
