import type { ComplaintEvent } from '../complaint';
import type { ClockEvent } from '../deadlines';
import type { RegisterComplaint } from '../intake';
import type { ClockName } from '../vocabulary';
import { MONDAY, policy, type Told } from './given';
import { handler, intakeOfficer, supervisor } from './people';

export const complainant = {
  personId: 'person-1',
  kind: 'family',
  name: 'Pelapor Contoh',
  phone: '+620000000001',
} as const;
export const worker = {
  personId: 'person-2',
  name: 'Pekerja Contoh 1',
  country: 'MY',
  placement: 'nonprocedural',
} as const;

export const registration: RegisterComplaint['data'] = {
  ticketNumber: 'ADU.001/KP2MI/SPP/XI/2026',
  channel: 'phone',
  officeId: 'PUSAT',
  complainant,
  worker,
  categories: ['UNPAID_WAGES'],
  narrative: 'Gaji tiga bulan belum dibayar.',
};

export const registered: Told = {
  type: 'ComplaintRegistered',
  data: registration,
  by: intakeOfficer.staffId,
};
export const classified: Told = {
  type: 'ComplaintClassified',
  data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [], severity: 'medium' },
};
export const assigned: Told = {
  type: 'ComplaintAssigned',
  data: { handlerId: handler.staffId },
  by: supervisor.staffId,
};
export const advocacyOpened: Told = { type: 'AdvocacyOpened', data: { goal: 'Gaji dibayar penuh' } };
export const mediationOpened: Told = {
  type: 'MediationOpened',
  data: { parties: ['Pekerja Contoh 1', 'P3MI Contoh'] },
};
export const emergencyRaised: Told = { type: 'EmergencyRaised', data: { reason: 'Disekap' } };
export const proposed: Told = {
  type: 'ResolutionProposed',
  data: { outcome: 'settlement', summary: 'Dibayar dalam dua tahap' },
};
export const approved: Told = { type: 'ResolutionApproved', data: {}, by: supervisor.staffId };
export const closed: Told = {
  type: 'ComplaintClosed',
  data: { outcome: 'settlement' },
  by: supervisor.staffId,
};
export const reopened: Told = { type: 'ComplaintReopened', data: { reason: 'Tahap kedua tidak dibayar' } };

/** Warn and due instants of a clock that starts on `MONDAY` at the centre, under the shipped policy. */
type Sampled = Extract<
  ClockName,
  'verification' | 'completion' | 'overall' | 'emergency_first_action' | 'stop_processing' | 'commitment'
>;
const LIMITS: Record<Sampled, { limit: string; warnAt: string; dueAt: string }> = {
  verification: {
    limit: '3 working_days',
    warnAt: '2026-11-04T09:00:00.000Z',
    dueAt: '2026-11-05T03:00:00.000Z',
  },
  completion: {
    limit: '14 working_days',
    warnAt: '2026-11-16T15:00:00.000Z',
    dueAt: '2026-11-20T03:00:00.000Z',
  },
  overall: {
    limit: '60 calendar_days',
    warnAt: '2026-12-17T03:00:00.000Z',
    dueAt: '2027-01-01T03:00:00.000Z',
  },
  emergency_first_action: {
    limit: '15 minutes',
    warnAt: '2026-11-02T03:11:15.000Z',
    dueAt: '2026-11-02T03:15:00.000Z',
  },
  stop_processing: {
    limit: '72 hours',
    warnAt: '2026-11-04T09:00:00.000Z',
    dueAt: '2026-11-05T03:00:00.000Z',
  },
  commitment: {
    limit: '7 calendar_days',
    warnAt: '2026-11-07T09:00:00.000Z',
    dueAt: '2026-11-09T03:00:00.000Z',
  },
};

export const started = (clock: Sampled, nth = 1): ClockEvent => ({
  type: 'ClockStarted',
  data: {
    clockId: `${clock}-${nth}`,
    clock,
    startedAt: MONDAY,
    ...LIMITS[clock],
    policyVersion: policy.version,
    calendarVersion: policy.calendars.version,
    countedBy: {
      timeZone: 'Asia/Jakarta',
      workingWeekdays: [1, 2, 3, 4, 5],
      holidays: policy.calendars.holidays.filter((day) => day > '2026-10-31'),
      warnShare: 0.75,
    },
  },
});
const told = (clock: Sampled, nth: number) => ({ clockId: `${clock}-${nth}`, clock });
export const warned = (clock: Sampled, detectedAt = LIMITS[clock].warnAt): ClockEvent => ({
  type: 'ClockWarned',
  data: { ...told(clock, 1), warnAt: LIMITS[clock].warnAt, detectedAt },
});
export const breached = (clock: Sampled, detectedAt = LIMITS[clock].dueAt): ClockEvent => ({
  type: 'ClockBreached',
  data: { ...told(clock, 1), dueAt: LIMITS[clock].dueAt, detectedAt },
});
export const met = (clock: Sampled, metAt = MONDAY, nth = 1): ClockEvent => ({
  type: 'ClockMet',
  data: { ...told(clock, nth), metAt },
});
export const cancelled = (clock: Sampled, cancelledAt = MONDAY, nth = 1): ClockEvent => ({
  type: 'ClockCancelled',
  data: { ...told(clock, nth), cancelledAt },
});

/** A case as it stands in each phase, all on one Monday. */
export const inIntake: Told[] = [registered, started('verification')];
export const inClassification: Told[] = [
  ...inIntake,
  classified,
  met('verification'),
  started('completion'),
  started('overall'),
];
export const inHandling: Told[] = [...inClassification, assigned];
export const inResolution: Told[] = [...inHandling, proposed];
export const inClosed: Told[] = [...inResolution, approved, met('completion'), met('overall'), closed];

/** What the decider answers of a told event: no teller. */
export const plain = ({ by: _by, at: _at, ...event }: Told): ComplaintEvent => event;
