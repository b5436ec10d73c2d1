import type { ComplaintCommand } from './complaint';
import { given, MONDAY, type Told } from './testing/given';
import { advocacyOpened, inHandling, inIntake, mediationOpened } from './testing/samples';

const onHold: Told = { type: 'TrackPutOnHold', data: { track: 'mediation', reason: 'Menunggu' } };
const put: ComplaintCommand = { type: 'PutTrackOnHold', data: { track: 'mediation', reason: 'Menunggu' } };
const resume: ComplaintCommand = { type: 'ResumeTrack', data: { track: 'mediation', reason: 'Hadir' } };
const abandon: ComplaintCommand = { type: 'AbandonTrack', data: { track: 'mediation', reason: 'Dicabut' } };
const fail: ComplaintCommand = { type: 'FailMediation', data: { reason: 'Tidak hadir' } };
const inMediation = [...inHandling, mediationOpened, advocacyOpened];

it('puts one track on hold while the others go on', () => {
  given(...inMediation)
    .when(put)
    .then({ type: 'TrackPutOnHold', data: { track: 'mediation', reason: 'Menunggu' } });
  const held = given(...inMediation, onHold);
  held.when(fail).refused('track_on_hold');
  held.when({ type: 'OpenMediation', data: { parties: [] } }).refused('track_already_open');
  expect(held.when({ type: 'FinishAdvocacy', data: { result: 'Dibayar' } }).events()).toHaveLength(1);
  expect(held.state()?.tracks[0]).toMatchObject({
    status: 'on_hold',
    hold: { by: 'handler', at: MONDAY, reason: 'Menunggu' },
  });
});

it('resumes with all that it had', () => {
  const resumed = { type: 'TrackResumed', data: { track: 'mediation', reason: 'Hadir' } } as const;
  given(...inMediation, onHold)
    .when(resume)
    .then(resumed);
  const [before, after] = [given(...inMediation).state(), given(...inMediation, onHold, resumed).state()];
  expect(after?.tracks[0]).toEqual({ ...before?.tracks[0], log: after?.tracks[0]?.log });
  expect(after?.tracks[0]?.log.map(({ type }) => type)).toEqual([
    'MediationOpened',
    'TrackPutOnHold',
    'TrackResumed',
  ]);
});

it('abandons a track, on hold or not, and the next of its kind is another', () => {
  const abandoned: Told = { type: 'TrackAbandoned', data: { track: 'mediation', reason: 'Dicabut' } };
  for (const before of [inMediation, [...inMediation, onHold]])
    given(...before)
      .when(abandon)
      .then({ type: 'TrackAbandoned', data: { track: 'mediation', reason: 'Dicabut' } });
  const next = given(...inMediation, abandoned, mediationOpened).state();
  expect(next?.tracks.map(({ trackId, status }) => [trackId, status])).toEqual([
    ['mediation-1', 'finished'],
    ['advocacy-1', 'open'],
    ['mediation-2', 'open'],
  ]);
});

it('is refused where the track is not so', () => {
  given(...inMediation, onHold)
    .when(put)
    .refused('track_on_hold', 'track');
  given(...inMediation, { type: 'TrackPutOnHold', data: { track: 'advocacy', reason: 'x' } })
    .when(resume)
    .refused('track_not_on_hold', 'track');
  given(...inMediation)
    .when({ type: 'AbandonTrack', data: { track: 'sanction', reason: 'x' } })
    .refused('track_not_open', 'track');
  for (const command of [put, abandon])
    given(...inHandling)
      .when(command)
      .refused('track_not_open');
  given(...inHandling)
    .when(resume)
    .refused('track_not_on_hold');
  given(...inIntake)
    .when(put)
    .refused('not_classified');
});
