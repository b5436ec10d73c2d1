import { CLOSINGS } from './vocabulary';
import type { Closing, ClockName } from './vocabulary';
import type { ComplaintCommand } from './complaint';
import { given, MONDAY, type Told } from './testing/given';
import { handler, intakeOfficer, legalAide, supervisor } from './testing/people';
import { inClosed, inHandling } from './testing/samples';

const DUE = '2027-01-01T03:00:00.000Z';
const days = (from: string, count: number) => new Date(Date.parse(from) + count * 86_400_000).toISOString();
const clock = (name: ClockName, nth = 1): Told => ({
  type: 'ClockStarted',
  data: {
    clockId: `${name}-${nth}`,
    clock: name,
    startedAt: MONDAY,
    warnAt: MONDAY,
    dueAt: DUE,
    limit: '60 consecutive_days',
    policyVersion: '-',
    calendarVersion: '-',
  },
});
const DAYS_BEFORE: Record<Closing, number> = {
  papers_missing: 7,
  no_clarification: 5,
  unreachable: 14,
  told_unsolvable: 30,
};
const warn = (closing: Closing): ComplaintCommand => ({
  type: 'WarnOfClosing',
  data: { closing, channel: 'letter', text: 'Perkara akan ditutup' },
});
const warning = (closing: Closing, at: string, nth = 1): Told => ({
  type: 'ComplainantWarned',
  data: { closing, clockId: `${closing}-${nth}`, channel: 'letter', text: 'Perkara akan ditutup' },
  at,
});
const propose = (outcome: Closing): ComplaintCommand => ({
  type: 'ProposeResolution',
  data: { outcome, summary: 'Tidak ada kabar' },
});
const proposal = (outcome: Closing): Told => ({
  type: 'ResolutionProposed',
  data: { outcome, summary: 'Tidak ada kabar' },
});
const contact: ComplaintCommand = {
  type: 'RecordContact',
  data: { channel: 'phone', note: 'Masih menunggu' },
};
const contacted: Told = { type: 'ComplainantContacted', data: { channel: 'phone', note: 'Masih menunggu' } };
const approve: ComplaintCommand = { type: 'ApproveResolution', data: {} };
const types = (events: { type: string }[]) => events.map(({ type }) => type);

describe.each([...CLOSINGS])('closing a case administratively: %s', (closing) => {
  const before = days(DUE, -DAYS_BEFORE[closing]);
  const running = [...inHandling, clock(closing)];

  it('warns the complainant so many days before the time runs out, not earlier', () => {
    given(...running)
      .when(warn(closing), handler, days(before, -0.01))
      .refused('closing_not_due', 'closing');
    const [event] = given(...running)
      .when(warn(closing), handler, before)
      .events();
    expect(event).toMatchObject({ type: 'ComplainantWarned', data: { closing, clockId: `${closing}-1` } });
  });

  it('is proposed once the time has run out and the warning is as old as it must be', () => {
    given(...running, warning(closing, before))
      .when(propose(closing), handler, days(DUE, -0.01))
      .refused('closing_not_due', 'outcome');
    given(...running)
      .when(propose(closing), handler, DUE)
      .refused('complainant_not_warned', 'outcome');
    given(...running, warning(closing, days(before, 1)))
      .when(propose(closing), handler, DUE)
      .refused('warned_too_recently', 'outcome');
    given(...running, warning(closing, before))
      .when(propose(closing), handler, DUE)
      .then({ type: 'ResolutionProposed', data: { outcome: closing, summary: 'Tidak ada kabar' } });
  });

  it('needs a clock that runs: none that has never started, is met, or is another than was warned of', () => {
    const met: Told = {
      type: 'ClockMet',
      data: { clockId: `${closing}-1`, clock: closing, metAt: DUE },
    };
    given(...inHandling)
      .when(warn(closing), handler, DUE)
      .refused('closing_not_due');
    given(...running, warning(closing, before), met)
      .when(propose(closing), handler, DUE)
      .refused('closing_not_due', 'outcome');
    given(...running, warning(closing, before), met, clock(closing, 2))
      .when(propose(closing), handler, DUE)
      .refused('complainant_not_warned', 'outcome');
    given(...running, warning(closing, before), proposal(closing), met)
      .when(approve, supervisor, DUE)
      .refused('closing_not_due');
  });

  it('is approved by another person', () => {
    const proposed = [...running, warning(closing, before), proposal(closing)];
    given(...proposed)
      .when(approve, { ...supervisor, staffId: handler.staffId }, DUE)
      .refused('own_proposal');
    const events = given(...proposed)
      .when(approve, supervisor, DUE)
      .events();
    expect(events.at(-1)).toEqual({ type: 'ComplaintClosed', data: { outcome: closing } });
    expect(events).toContainEqual(
      expect.objectContaining({ data: { clockId: `${closing}-1`, clock: closing, cancelledAt: DUE } }),
    );
  });

  it('falls once the complainant has been heard from, and wants another warning', () => {
    const heard = [...running, warning(closing, before), proposal(closing), contacted];
    expect(given(...heard).state()).toMatchObject({ phase: 'handling' });
    expect(given(...heard).state()).not.toHaveProperty('proposal');
    given(...heard)
      .when(propose(closing), handler, DUE)
      .refused('complainant_not_warned', 'outcome');
  });
});

describe('a contact with the complainant', () => {
  it('starts the days without contact anew', () => {
    const events = given(...inHandling, clock('unreachable'))
      .when(contact, handler, days(MONDAY, 10))
      .events();
    expect(types(events)).toEqual(['ComplainantContacted', 'ClockCancelled', 'ClockStarted']);
    expect(events[2]).toMatchObject({
      data: { clockId: 'unreachable-2', startedAt: days(MONDAY, 10), dueAt: days(MONDAY, 70) },
    });
  });

  it('is the answer of whoever was told that the case cannot be solved', () => {
    const events = given(...inHandling, clock('told_unsolvable'))
      .when(contact)
      .events();
    expect(types(events)).toEqual(['ComplainantContacted', 'ClockMet']);
  });

  it('leaves another proposal as it is', () => {
    const state = given(
      ...inHandling,
      { type: 'ResolutionProposed', data: { outcome: 'found', summary: '-' } },
      contacted,
    );
    expect(state.state()).toMatchObject({ phase: 'resolution', proposal: { outcome: 'found' } });
  });

  it('belongs to an open case', () => {
    given(...inClosed)
      .when(contact)
      .refused('complaint_closed');
    given(...inHandling)
      .when(contact, legalAide)
      .refused('not_permitted');
  });
});

describe('papers', () => {
  const request: ComplaintCommand = {
    type: 'RequestPapers',
    data: { papers: ['Paspor', 'Kontrak'], channel: 'phone' },
  };
  const requested: Told = {
    type: 'PapersRequested',
    data: { papers: ['Paspor', 'Kontrak'], channel: 'phone' },
  };
  const receive = (paper: string): ComplaintCommand => ({
    type: 'ReceivePaper',
    data: { paper, on: '2026-11-02' },
  });

  it('are awaited from the registration on', () => {
    const events = given(...inHandling)
      .when(request, intakeOfficer, days(MONDAY, 10))
      .events();
    expect(types(events)).toEqual(['PapersRequested', 'ClockStarted']);
    expect(events[1]).toMatchObject({ data: { startedAt: MONDAY, dueAt: days(MONDAY, 30) } });
    given(...inHandling, requested, clock('papers_missing'))
      .when(request)
      .refused('papers_already_requested');
  });

  it('end the wait once the last of them has come', () => {
    const waiting = [...inHandling, requested, clock('papers_missing')];
    expect(
      types(
        given(...waiting)
          .when(receive('Paspor'))
          .events(),
      ),
    ).toEqual(['PaperReceived']);
    const one: Told = { type: 'PaperReceived', data: { paper: 'Paspor', on: '2026-11-02' } };
    expect(
      types(
        given(...waiting, one)
          .when(receive('Kontrak'))
          .events(),
      ),
    ).toEqual(['PaperReceived', 'ClockMet']);
  });
});

it('gives whoever is told that the case cannot be solved six months to answer', () => {
  const tell: ComplaintCommand = { type: 'TellUnsolvable', data: { channel: 'letter', text: 'Tidak dapat' } };
  const events = given(...inHandling)
    .when(tell)
    .events();
  expect(types(events)).toEqual(['ComplainantToldUnsolvable', 'ClockStarted']);
  expect(events[1]).toMatchObject({
    data: { clockId: 'told_unsolvable-1', dueAt: '2027-05-02T03:00:00.000Z' },
  });
  given(...inHandling, clock('told_unsolvable'))
    .when(tell)
    .refused('already_told_unsolvable');
  given(...inHandling)
    .when(tell, intakeOfficer)
    .refused('not_permitted');
});
