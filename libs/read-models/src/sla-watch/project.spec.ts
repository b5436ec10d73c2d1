import type { ComplaintEvent } from '@suaka/complaint';
import { at, clockStarted, history, registered } from '../../testing/history';
import { caseFile } from '../case-file/project';
import { fold } from '../projection/fold';
import { slaWatchRows } from './project';

const clocksOf = (...events: ComplaintEvent[]) =>
  fold(
    caseFile,
    new Map(),
    history('complaint-k1', [registered(), clockStarted('verification-1', 90), ...events]),
  ).flatMap(slaWatchRows);

const breached: ComplaintEvent = {
  type: 'ClockBreached',
  data: { clockId: 'verification-1', clock: 'verification', dueAt: at(90), detectedAt: at(91) },
};
const met: ComplaintEvent = {
  type: 'ClockMet',
  data: { clockId: 'verification-1', clock: 'verification', metAt: at(95) },
};

describe('the SLA watch', () => {
  it('has a row for each clock of a case', () => {
    const rows = clocksOf(clockStarted('completion-1', 500));
    expect(rows.map(({ clockId }) => clockId)).toEqual(['verification-1', 'completion-1']);
    expect(rows[0]).toEqual({
      complaintId: 'k1',
      clockId: 'verification-1',
      clock: 'verification',
      ticketNumber: 'PST-2026-000001',
      officeId: 'pusat',
      status: 'running',
      startedAt: at(0),
      warnAt: at(67.5),
      dueAt: at(90),
      endedAt: null,
      breachedAt: null,
      pausedSince: null,
      waitsOn: null,
      waitsOnId: null,
    });
  });

  it('says whom a paused clock waits on, until it ends', () => {
    const paused: ComplaintEvent = {
      type: 'ClockPaused',
      data: {
        clockId: 'verification-1',
        clock: 'verification',
        pausedAt: at(10),
        reason: 'answer',
        waitsOn: { kind: 'institution', id: 'POLRI' },
        elapsed: 10,
      },
    };
    expect(clocksOf(paused)[0]).toMatchObject({
      status: 'paused',
      pausedSince: at(10),
      waitsOn: 'institution',
      waitsOnId: 'POLRI',
    });
    expect(clocksOf(paused, met)[0]).toMatchObject({ status: 'met', pausedSince: null, waitsOn: null });
  });

  it('remembers a breach after the clock was met', () => {
    expect(clocksOf(breached)[0]).toMatchObject({ status: 'breached', endedAt: null });
    const [row] = clocksOf(breached, met);
    expect(row).toMatchObject({ status: 'met', endedAt: at(95) });
    expect(row?.breachedAt).not.toBeNull();
  });
});
