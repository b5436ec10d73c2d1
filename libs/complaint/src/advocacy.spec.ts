import type { ComplaintCommand } from './complaint';
import { given, MONDAY, type Told } from './testing/given';
import { dutyOfficer, handler, intakeOfficer, legalAide } from './testing/people';
import {
  advocacyOpened,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  plain,
} from './testing/samples';

const open: ComplaintCommand = { type: 'OpenAdvocacy', data: { goal: 'Gaji dibayar penuh' } };
const act: ComplaintCommand = { type: 'RecordAdvocacyAction', data: { action: 'Surat kepada P3MI' } };
const finish: ComplaintCommand = { type: 'FinishAdvocacy', data: { result: 'Dibayar' } };

const acted: Told = { type: 'AdvocacyActionRecorded', data: { action: 'Surat kepada P3MI' } };
const finished: Told = { type: 'AdvocacyFinished', data: { result: 'Dibayar' } };

it('goes from opening over actions to an end, in the hands of an aide to whom the case is assigned', () => {
  const aided: Told[] = [
    ...inClassification,
    { type: 'ComplaintAssigned', data: { handlerId: legalAide.staffId } },
  ];
  given(...aided)
    .when(open, legalAide)
    .then(plain(advocacyOpened));
  given(...aided, advocacyOpened)
    .when(act, legalAide)
    .then(plain(acted));
  given(...aided, advocacyOpened, acted)
    .when(finish, legalAide)
    .then(plain(finished));
});

it('may follow an earlier one, which then stays as it was', () => {
  const first = [...inHandling, advocacyOpened, acted, finished];
  given(...first)
    .when(open)
    .then(plain(advocacyOpened));
  expect(given(...first, advocacyOpened, acted, acted).state()?.tracks).toMatchObject([
    { trackId: 'advocacy-1', status: 'finished', log: [{}, {}, { type: 'AdvocacyFinished' }] },
    { trackId: 'advocacy-2', status: 'open', openedAt: MONDAY, log: [{}, { by: handler.staffId }, {}] },
  ]);
});

it('follows a case through its hearings; what came of one completes it', () => {
  const hearing = { court: 'Pengadilan Contoh', on: '2026-12-01' };
  const set: Told = { type: 'HearingRecorded', data: hearing };
  given(...inHandling, advocacyOpened)
    .when({ type: 'RecordHearing', data: hearing })
    .then(plain(set));
  const held: Told = { type: 'HearingRecorded', data: { ...hearing, result: 'Ditunda' } };
  const again: Told = { type: 'HearingRecorded', data: { ...hearing, on: '2026-12-15' } };
  expect(
    given(...inHandling, advocacyOpened, set, held, again).state()?.tracks[0]?.advocacy?.hearings,
  ).toEqual([
    { ...hearing, result: 'Ditunda' },
    { ...hearing, on: '2026-12-15' },
  ]);
});

it('is one at a time', () => {
  given(...inHandling, advocacyOpened)
    .when(open)
    .refused('track_already_open');
});

it.each([act, finish])('must be open for $type', (command) => {
  given(...inHandling)
    .when(command)
    .refused('track_not_open');
  given(...inHandling, advocacyOpened, finished)
    .when(command)
    .refused('track_not_open');
});

it.each([open, act, finish])('belongs to the handling: $type', (command) => {
  given().when(command).refused('complaint_not_found');
  given(...inIntake)
    .when(command)
    .refused('not_classified');
  given(...inClassification)
    .when(command)
    .refused('not_assigned');
  given(...inResolution)
    .when(command)
    .refused('resolution_already_proposed');
  given(...inClosed)
    .when(command)
    .refused('complaint_closed');
});

it.each([open, act, finish])('belongs to handlers and assigned legal aides: $type', (command) => {
  for (const actor of [intakeOfficer, dutyOfficer, legalAide])
    given(...inHandling)
      .when(command, actor)
      .refused('not_permitted');
});
