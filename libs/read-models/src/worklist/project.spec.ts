import type { ComplaintEvent } from '@suaka/complaint';
import { at, clockStarted, history, registered } from '../../testing/history';
import { caseFile } from '../case-file/project';
import { fold } from '../projection/fold';
import type { WorklistRow } from './row';
import { worklistRow } from './project';

/** given(events).then(row) */
const lineOf = (...events: ComplaintEvent[]): WorklistRow => {
  const [file] = fold(caseFile, new Map(), history('complaint-k1', events));
  return worklistRow(file!);
};

const breached = (clockId: string): ComplaintEvent => ({
  type: 'ClockBreached',
  data: { clockId, clock: 'verification', dueAt: at(0), detectedAt: at(1) },
});
const met = (clockId: string): ComplaintEvent => ({
  type: 'ClockMet',
  data: { clockId, clock: 'verification', metAt: at(3) },
});
const raised: ComplaintEvent = { type: 'EmergencyRaised', data: { reason: 'Ancaman' } };
const actedOn: ComplaintEvent = { type: 'EmergencyActionRecorded', data: { action: 'Dijemput' } };
const ended: ComplaintEvent = { type: 'EmergencyEnded', data: { note: 'Aman' } };
const classified: ComplaintEvent = {
  type: 'ComplaintClassified',
  data: { mainCategory: 'contract', furtherCategories: [], severity: 'high' },
};
const closed: ComplaintEvent[] = [
  { type: 'ResolutionProposed', data: { outcome: 'settlement', summary: 'Dibayar' } },
  { type: 'ResolutionApproved', data: {} },
  { type: 'ComplaintClosed', data: { outcome: 'settlement' } },
];

describe('a line of the worklist', () => {
  it('shows a new complaint with what was heard at intake', () => {
    expect(lineOf(registered())).toMatchObject({
      complaintId: 'k1',
      ticketNumber: 'PST-2026-000001',
      severity: null,
      mainCategory: 'unpaid_wages',
      handlerId: null,
      complainantName: 'Pelapor Contoh',
      workerName: 'Pekerja Contoh 1',
      country: 'HK',
      emergency: null,
      overdue: 0,
      nextDueAt: null,
      registeredAt: at(0),
      updatedAt: at(0),
      revision: '0',
      closedAt: null,
      outcome: null,
    });
  });

  it('shows the main category and severity once classified, and who handles it', () => {
    const assigned: ComplaintEvent = { type: 'ComplaintAssigned', data: { handlerId: 'petugas-2' } };
    expect(lineOf(registered(), classified, assigned)).toMatchObject({
      mainCategory: 'contract',
      severity: 'high',
      handlerId: 'petugas-2',
      revision: '2',
      updatedAt: at(2),
    });
  });

  it('shows blanks for a person who was erased', () => {
    const erased = registered({
      complainant: { personId: 'p-1', kind: 'family', name: null, phone: null },
      worker: { personId: 'p-2', name: null, placement: 'unknown' },
    });
    const line = lineOf(erased);
    expect(line).toMatchObject({ complainantName: null, workerName: null, country: null });
    expect(line.searchText).toBe('pst-2026-000001');
  });

  it('is due with the earliest clock that has not ended', () => {
    const started = [registered(), clockStarted('completion-1', 500), clockStarted('verification-1', 90)];
    expect(lineOf(...started)).toMatchObject({ nextDueAt: at(90), overdue: 0 });
    expect(lineOf(...started, met('verification-1'))).toMatchObject({ nextDueAt: at(500) });
    expect(lineOf(...started, met('verification-1'), met('completion-1'))).toMatchObject({ nextDueAt: null });
  });

  it('counts breached clocks until they end', () => {
    const started = [registered(), clockStarted('verification-1', 90), breached('verification-1')];
    expect(lineOf(...started)).toMatchObject({ overdue: 1, nextDueAt: at(90) });
    expect(lineOf(...started, met('verification-1'))).toMatchObject({ overdue: 0, nextDueAt: null });
  });

  it('orders emergencies before due cases, those before undue ones, the closed last and newest first', () => {
    const clock = clockStarted('completion-1', 500);
    const lines = [
      lineOf(registered(), clock, raised),
      lineOf(registered(), clock, raised, actedOn),
      lineOf(registered(), clockStarted('verification-1', 90)),
      lineOf(registered(), clock, raised, actedOn, ended),
      lineOf(registered()),
      lineOf(registered(), classified, ...closed),
      lineOf(registered(), ...closed),
    ];
    const order = lines.map(({ urgency, rank }) => urgency * 1e15 + Number(rank));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(lines.map(({ urgency }) => urgency)).toEqual([0, 1, 2, 2, 3, 4, 4]);
  });

  it('goes back among the open ones when reopened', () => {
    const reopened: ComplaintEvent = { type: 'ComplaintReopened', data: { reason: 'Belum dibayar' } };
    expect(lineOf(registered(), ...closed)).toMatchObject({
      phase: 'closed',
      outcome: 'settlement',
      closedAt: at(3),
    });
    expect(lineOf(registered(), ...closed, reopened).urgency).toBe(3);
  });
});
