import { type InstitutionKind, type OfficeKind, type ReachedBy } from '@suaka/people';
import { type Label } from './labels';

export const OFFICE_KIND_LABELS: Record<OfficeKind, Label> = {
  centre: ['Pusat', 'Centre'],
  province: ['BP3MI (provinsi)', 'BP3MI (province)'],
  post: ['P4MI (pos)', 'P4MI (post)'],
  representative: ['Perwakilan RI', 'Representative abroad'],
};

export const INSTITUTION_KIND_LABELS: Record<InstitutionKind, Label> = {
  foreign_affairs: ['Luar negeri', 'Foreign affairs'],
  police: ['Kepolisian', 'Police'],
  immigration: ['Imigrasi', 'Immigration'],
  manpower: ['Ketenagakerjaan', 'Manpower'],
  social_affairs: ['Sosial', 'Social affairs'],
  insurer: ['Jaminan sosial / asuransi', 'Social security / insurer'],
  civil_registry: ['Kependudukan', 'Civil registry'],
  victim_protection: ['Perlindungan saksi dan korban', 'Witness and victim protection'],
  placement_company: ['P3MI', 'Placement company (P3MI)'],
  village: ['Pemerintah desa', 'Village government'],
  union_or_ngo: ['Serikat / LSM', 'Union / NGO'],
  other: ['Lain-lain', 'Other'],
};

export const REACHED_BY_LABELS: Record<ReachedBy, Label> = {
  email: ['Surel', 'E-mail'],
  letter: ['Surat', 'Letter'],
  phone: ['Telepon', 'Telephone'],
  system: ['Sistem', 'System'],
};
