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
  const action = { at: MONDAY, by: handler.staffId, action: 'Surat kepada P3MI' };
  expect(given(...first, advocacyOpened, acted, acted).state()?.advocacies).toEqual([
    {
      status: 'finished',
      goal: 'Gaji dibayar penuh',
      openedAt: MONDAY,
      actions: [action],
      result: 'Dibayar',
    },
    { status: 'open', goal: 'Gaji dibayar penuh', openedAt: MONDAY, actions: [action, action] },
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
