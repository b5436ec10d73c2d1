import { fold, given, MONDAY, type Told } from './testing/given';
import { handler, supervisor, system } from './testing/people';
import { emergencyRaised, inClosed, inHandling, inResolution, plain, registered } from './testing/samples';

const at = (officeId: string) => ({ ...supervisor, staffId: `chief-${officeId}`, officeId });
const [giver, receiver] = [at('BP3MI-JABAR'), at('BP3MI-PAPUA')];
const giversHandler = { ...handler, officeId: 'BP3MI-JABAR' };
/** In handling at BP3MI-JABAR. */
const there: Told[] = inHandling.map((event) =>
  event.type === 'ComplaintRegistered'
    ? { ...event, data: { ...event.data, officeId: 'BP3MI-JABAR' } }
    : event,
);
const offer = { type: 'OfferCase', data: { officeId: 'BP3MI-PAPUA', reason: 'Keluarga di Papua' } } as const;
const offered: Told[] = given(...there)
  .when(offer, giver)
  .events();
const accept = { type: 'AcceptCase', data: {} } as const;
const refuse = { type: 'RefuseCase', data: { reason: 'Bukan wilayah kami' } } as const;
const withdraw = { type: 'WithdrawOffer', data: {} } as const;
const note = { type: 'AddNote', data: { text: 'x' } } as const;
const told = { clockId: 'hand_over-1', clock: 'hand_over' } as const;
const accepted: Told[] = given(...there, ...offered)
  .when(accept, receiver)
  .events();
const PAST = '2026-11-04T03:00:00.000Z';

it('is offered with a clock in the days of the office that is to answer', () => {
  expect(offered[0]).toEqual({ type: 'CaseOffered', data: offer.data });
  expect(offered[1]).toMatchObject({
    type: 'ClockStarted',
    data: { ...told, limit: '1 working_days', countedBy: { timeZone: 'Asia/Jayapura' } },
  });
  const urgent = given(...there, emergencyRaised).when(offer, giver);
  expect(urgent.events()[1]).toMatchObject({ data: { clock: 'hand_over_emergency', limit: '1 hours' } });
});

it('is offered to another live office, once, by those who rule on the open case', () => {
  const to = (officeId: string) => ({ type: 'OfferCase', data: { officeId, reason: 'x' } }) as const;
  const begun = given(...there);
  begun.when(to('KDEI-TAIPEI'), giver).refused('office_not_live', 'officeId');
  begun.when(to('ATLANTIS'), giver).refused('unknown_office', 'officeId');
  begun.when(to('BP3MI-JABAR'), giver).refused('nothing_changed', 'officeId');
  begun.when(offer, giversHandler).refused('not_permitted');
  begun.when(offer, receiver).refused('not_permitted');
  given(...there, ...offered)
    .when(offer, giver)
    .refused('case_offered');
  given(...inClosed)
    .when(offer, supervisor)
    .refused('complaint_closed');
});

it('moves owner, clocks and rights in one step', () => {
  expect(accepted.map(({ type }) => type)).toEqual([
    'CaseHandedOver',
    'ClockMet',
    'ClockMoved',
    'ClockMoved',
  ]);
  expect(accepted[0]?.data).toEqual({
    officeId: 'BP3MI-PAPUA',
    previousOfficeId: 'BP3MI-JABAR',
    previousHandlerId: handler.staffId,
  });
  const state = fold([...there, ...offered, ...accepted]);
  expect(state).toMatchObject({ officeId: 'BP3MI-PAPUA', formerOffices: ['BP3MI-JABAR'], phase: 'handling' });
  expect([state?.handlerId, state?.offer]).toEqual([undefined, undefined]);
  const running = state?.clocks.filter(({ endedAt }) => endedAt === undefined);
  expect(running?.map(({ clock, countedBy }) => [clock, countedBy?.timeZone])).toEqual([
    ['completion', 'Asia/Jayapura'],
    ['overall', 'Asia/Jayapura'],
  ]);
});

it('keeps what a clock has counted with the giver', () => {
  const later = given(...there, ...offered).when(accept, receiver, '2026-11-03T01:00:00.000Z');
  const moved = later.events().filter(({ type }) => type === 'ClockMoved');
  expect(moved.map(({ data }) => (data as { elapsed: number }).elapsed > 0)).toEqual([true, true]);
});

it('lets the giver work until it is accepted, and refuses their edits from then on', () => {
  given(...there, ...offered)
    .when(note, giversHandler)
    .then({ type: 'NoteAdded', data: { text: 'x' } });
  const after = given(...there, ...offered, ...accepted);
  after.when(note, giversHandler).refused('not_permitted');
  after.when(note, giver).refused('not_permitted');
  after.when(offer, giver).refused('not_permitted');
  after.when(note, receiver).then({ type: 'NoteAdded', data: { text: 'x' } });
});

it('is answered by the office that it is offered to, and taken back by the other', () => {
  const open = given(...there, ...offered);
  open.when(accept, giver).refused('not_permitted');
  open.when(refuse, giver).refused('not_permitted');
  open.when(withdraw, receiver).refused('not_permitted');
  open.when(note, receiver).refused('not_permitted');
  open
    .when(refuse, receiver)
    .then(
      { type: 'CaseOfferRefused', data: { officeId: 'BP3MI-PAPUA', reason: refuse.data.reason } },
      { type: 'ClockMet', data: { ...told, metAt: MONDAY } },
    );
  open
    .when(withdraw, giver)
    .then(
      { type: 'CaseOfferWithdrawn', data: { officeId: 'BP3MI-PAPUA' } },
      { type: 'ClockCancelled', data: { ...told, cancelledAt: MONDAY } },
    );
  given(...there)
    .when(withdraw, giver)
    .refused('case_not_offered');
  given(...inHandling)
    .when(accept, supervisor)
    .refused('not_permitted');
});

it('ends by itself when its limit passes, and may be offered again', () => {
  const breach = { type: 'PassDeadline', data: { clockId: told.clockId, stage: 'breach' } } as const;
  const ended = given(...there, ...offered).when(breach, system, PAST);
  const dueAt = fold([...there, ...offered])?.clocks.at(-1)?.dueAt as string;
  ended.then(
    { type: 'ClockBreached', data: { ...told, dueAt, detectedAt: PAST } },
    { type: 'CaseOfferTimedOut', data: { officeId: 'BP3MI-PAPUA' } },
    { type: 'ClockCancelled', data: { ...told, cancelledAt: PAST } },
  );
  const after = given(...there, ...offered, ...ended.events());
  expect(after.state()).toMatchObject({ officeId: 'BP3MI-JABAR', handlerId: handler.staffId });
  after.when(accept, receiver).refused('not_permitted');
  expect(after.when(offer, giver).events()[1]).toMatchObject({ data: { clockId: 'hand_over-2' } });
});

it('is not closed while it is offered, and not taken over once processing has stopped', () => {
  const own = given(...inResolution, { type: 'CaseOffered', data: offer.data });
  own.when({ type: 'ApproveResolution', data: {} }, supervisor).refused('case_offered');
  const stopped = given(...there, ...offered, { type: 'ProcessingStopped', data: {} });
  stopped.when(accept, receiver).refused('processing_stopped');
  expect(stopped.when(refuse, receiver).events()).toHaveLength(2);
});

it('comes home to the office that it was meant for', () => {
  const meant = {
    ...plain(registered),
    data: { ...registered.data, intendedOfficeId: 'BP3MI-BALI' },
  } as Told;
  const home: Told = { type: 'CaseHandedOver', data: { officeId: 'BP3MI-BALI', previousOfficeId: 'PUSAT' } };
  expect(fold([meant, home])?.intendedOfficeId).toBeUndefined();
});
