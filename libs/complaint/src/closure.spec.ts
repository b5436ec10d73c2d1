import type { ComplaintCommand } from './complaint';
import { duties } from './duties';
import { given, MONDAY, type Told } from './testing/given';
import { administrator, handler, intakeOfficer, legalAide, supervisor } from './testing/people';
import {
  advocacyOpened,
  approved,
  breached,
  cancelled,
  closed,
  emergencyRaised,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  mediationOpened,
  met,
  plain,
  proposed,
  reopened,
  started,
} from './testing/samples';

const propose: ComplaintCommand = {
  type: 'ProposeResolution',
  data: { outcome: 'settlement', summary: 'Dibayar dalam dua tahap' },
};
const approve: ComplaintCommand = { type: 'ApproveResolution', data: {} };
const reject: ComplaintCommand = { type: 'RejectResolution', data: { reason: 'Bukti kurang' } };
const reopen: ComplaintCommand = { type: 'ReopenComplaint', data: { reason: 'Tahap kedua tidak dibayar' } };
const rejected: Told = { type: 'ResolutionRejected', data: { reason: 'Bukti kurang' } };

describe('proposing a resolution', () => {
  it('moves the case to resolution', () => {
    given(...inHandling)
      .when(propose)
      .then(plain(proposed));
    expect(given(...inResolution).state()).toMatchObject({
      phase: 'resolution',
      proposal: { outcome: 'settlement', proposedBy: handler.staffId, proposedAt: MONDAY },
    });
  });

  it.each([advocacyOpened, mediationOpened])('waits for an open track: $type', (opened) => {
    given(...inHandling, opened)
      .when(propose)
      .refused('tracks_still_open');
  });

  it('belongs to the handling', () => {
    given(...inIntake)
      .when(propose)
      .refused('not_classified');
    given(...inClassification)
      .when(propose)
      .refused('not_assigned');
    given(...inResolution)
      .when(propose)
      .refused('resolution_already_proposed');
    given(...inClosed)
      .when(propose)
      .refused('complaint_closed');
    given(...inHandling)
      .when(propose, legalAide)
      .refused('not_permitted');
  });
});

describe('approving it', () => {
  it('closes the case and meets completion', () => {
    given(...inResolution)
      .when(approve, supervisor)
      .then(plain(approved), met('completion'), met('overall'), plain(closed));
    expect(given(...inClosed).state()).toMatchObject({
      phase: 'closed',
      outcome: 'settlement',
      closedAt: MONDAY,
    });
  });

  it('is done by another person than the proposer', () => {
    const own = [...inHandling, { ...proposed, by: supervisor.staffId }];
    given(...own)
      .when(approve, supervisor)
      .refused('own_proposal');
    given(...own)
      .when(approve, { ...supervisor, staffId: 'another' })
      .then(plain(approved), met('completion'), met('overall'), plain(closed));
  });

  it('cancels whatever else still runs, and ends an emergency', () => {
    const events = [...inResolution, emergencyRaised, started('emergency_first_action')];
    const endings = [met('completion'), met('overall'), cancelled('emergency_first_action')];
    given(...events)
      .when(approve, supervisor)
      .then(plain(approved), ...endings, plain(closed));
    const state = given(...events, approved, ...endings, closed).state();
    expect(state?.emergency?.status).toBe('ended');
    expect(duties(state)).toEqual([]);
  });

  it('meets a breached clock, which keeps its breach', () => {
    const late = '2026-11-23T03:00:00.000Z';
    const events = [...inResolution, breached('completion')];
    given(...events)
      .when(approve, supervisor, late)
      .then(plain(approved), met('completion', late), met('overall', late), plain(closed));
    expect(given(...events, met('completion', late)).state()?.clocks[1]).toMatchObject({
      status: 'met',
      breachedAt: '2026-11-20T03:00:00.000Z',
      endedAt: late,
    });
  });

  it('carries a note where there is one', () => {
    const [event] = given(...inResolution)
      .when({ ...approve, data: { note: 'Baik' } } as ComplaintCommand, supervisor)
      .events();
    expect(event).toEqual({ type: 'ResolutionApproved', data: { note: 'Baik' } });
  });

  it.each([approve, reject])('needs a proposal and a supervisor: $type', (command) => {
    for (const events of [inIntake, inClassification, inHandling, [...inResolution, rejected]]) {
      given(...events)
        .when(command, supervisor)
        .refused('no_resolution_proposed');
    }
    given(...inClosed)
      .when(command, supervisor)
      .refused('complaint_closed');
    for (const actor of [handler, intakeOfficer, administrator]) {
      given(...inResolution)
        .when(command, actor)
        .refused('not_permitted');
    }
  });
});

describe('rejecting it', () => {
  it('takes the case back to handling, clocks as they were', () => {
    given(...inResolution)
      .when(reject, supervisor)
      .then(plain(rejected));
    expect(given(...inResolution, rejected).state()).toEqual(given(...inHandling).state());
  });
});

describe('reopening', () => {
  it('starts another completion clock', () => {
    given(...inClosed)
      .when(reopen, supervisor)
      .then(plain(reopened), started('completion', 2));
  });

  it('takes the case back to its handler, open again', () => {
    const state = given(...inClosed, reopened, started('completion', 2)).state();
    expect(state).toMatchObject({ phase: 'handling', handlerId: handler.staffId, reopenedTimes: 1 });
    for (const field of ['outcome', 'closedAt', 'proposal']) expect(state).not.toHaveProperty(field);
    expect(duties(state).map(({ clockId }) => clockId)).toEqual(['completion-2', 'completion-2']);
  });

  it('may happen again and again', () => {
    const again = [
      ...inClosed,
      reopened,
      started('completion', 2),
      proposed,
      approved,
      met('completion', MONDAY, 2),
      closed,
    ];
    given(...again)
      .when(reopen, supervisor)
      .then(plain(reopened), started('completion', 3));
  });

  it('is possible for as many days as the policy says', () => {
    given(...inClosed)
      .when(reopen, supervisor, '2027-01-31T03:00:00.000Z')
      .events();
    given(...inClosed)
      .when(reopen, supervisor, '2027-01-31T03:00:00.001Z')
      .refused('reopening_too_late');
  });

  it('needs a closed case and a supervisor', () => {
    given(...inResolution)
      .when(reopen, supervisor)
      .refused('complaint_not_closed');
    given(...inClosed)
      .when(reopen, handler)
      .refused('not_permitted');
  });
});

describe('withdrawing', () => {
  const withdraw: ComplaintCommand = {
    type: 'WithdrawComplaint',
    data: { channel: 'letter', reason: 'Sudah dibayar' },
  };

  it('is proposed on behalf of the complainant, and approved by another person', () => {
    given(...inHandling)
      .when(withdraw)
      .then(
        { type: 'ComplaintWithdrawn', data: { channel: 'letter', reason: 'Sudah dibayar' } },
        { type: 'ResolutionProposed', data: { outcome: 'withdrawn', summary: 'Sudah dibayar' } },
      );
  });

  it('waits for an open track, and belongs to the handling', () => {
    given(...inHandling, mediationOpened)
      .when(withdraw)
      .refused('tracks_still_open');
    given(...inResolution)
      .when(withdraw)
      .refused('resolution_already_proposed');
    given(...inHandling)
      .when(withdraw, intakeOfficer)
      .refused('not_permitted');
  });
});

describe('satisfaction', () => {
  const answer: ComplaintCommand = { type: 'RecordSatisfaction', data: { score: 4, remark: 'Cepat' } };
  const answered: Told = { type: 'SatisfactionRecorded', data: { score: 4, remark: 'Cepat' } };

  it('is recorded once of a closed case', () => {
    given(...inClosed)
      .when(answer)
      .then(plain(answered));
    given(...inClosed, answered)
      .when(answer)
      .refused('satisfaction_already_recorded');
    given(...inHandling)
      .when(answer)
      .refused('complaint_not_closed');
    given(...inClosed)
      .when(answer, legalAide)
      .refused('not_permitted');
  });

  it('is asked anew after the next closing', () => {
    expect(given(...inClosed, answered).state()?.satisfaction).toMatchObject({ score: 4, at: MONDAY });
    expect(given(...inClosed, answered, reopened).state()).not.toHaveProperty('satisfaction');
  });
});
