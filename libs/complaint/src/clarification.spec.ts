import type { ComplaintCommand } from './complaint';
import { given, MONDAY, type Told } from './testing/given';
import { legalAide, supervisor } from './testing/people';
import { cancelled, inHandling, met, mediationOpened, plain, started } from './testing/samples';

const parties = ['Pekerja Contoh 1', 'P3MI Contoh'];
const open: ComplaintCommand = { type: 'OpenClarification', data: { parties } };
const finish: ComplaintCommand = { type: 'FinishClarification', data: { result: 'Tidak ada titik temu' } };
const commit: ComplaintCommand = {
  type: 'MakeCommitment',
  data: { by: 'P3MI Contoh', commitment: 'Membayar dalam tujuh hari' },
};
const keep: ComplaintCommand = { type: 'KeepCommitment', data: { proof: 'Bukti transfer' } };
const break_: ComplaintCommand = { type: 'BreakCommitment', data: { finding: 'Tidak dibayar' } };

const opened = (round = 1): Told => ({ type: 'ClarificationOpened', data: { round, parties } });
const statement: Told = {
  type: 'StatementRecorded',
  data: { by: 'P3MI Contoh', on: '2026-11-02', statement: 'Mengakui tunggakan' },
};
const minutes: Told = {
  type: 'MinutesRecorded',
  data: { number: 'BA.001', on: '2026-11-02', explanation: 'Tunggakan', followUp: 'Membayar' },
};
const ended: Told = { type: 'ClarificationFinished', data: { result: 'Tidak ada titik temu' } };
const made: Told = { type: 'CommitmentMade', data: commit.data as never };
const kept: Told = { type: 'CommitmentKept', data: { proof: 'Bukti transfer' } };
const broken: Told = { type: 'CommitmentBroken', data: { finding: 'Tidak dibayar' } };

const inFirst = [...inHandling, opened()];
const inMinutes = [...inFirst, statement, minutes];
const inCommitment = [...inMinutes, made, started('commitment')];
const inBroken = [...inCommitment, broken, cancelled('commitment')];

it('goes from a first to a second round, and no further', () => {
  given(...inHandling)
    .when(open)
    .then(plain(opened(1)));
  given(...inMinutes, ended)
    .when(open)
    .then(plain(opened(2)));
  given(...inMinutes, ended, opened(2), statement, minutes, ended)
    .when(open)
    .refused('no_clarification_left');
  given(...inFirst)
    .when(open)
    .refused('track_already_open');
});

it('ends with a statement and minutes, never before', () => {
  given(...inFirst, minutes)
    .when(finish)
    .refused('statement_missing');
  given(...inFirst, statement)
    .when(finish)
    .refused('minutes_missing');
  given(...inMinutes)
    .when(finish)
    .then(plain(ended));
});

it('takes a commitment once there are minutes, one only, and starts its seven days', () => {
  given(...inFirst, statement)
    .when(commit)
    .refused('minutes_missing');
  given(...inMinutes)
    .when(commit)
    .then(plain(made), started('commitment'));
  given(...inCommitment)
    .when(commit)
    .refused('commitment_pending');
  given(...inCommitment)
    .when(finish)
    .refused('commitment_pending');
});

it('is kept or broken, which ends the track and its clock', () => {
  given(...inCommitment)
    .when(keep)
    .then(plain(kept), met('commitment'));
  given(...inCommitment)
    .when(break_)
    .then(plain(broken), cancelled('commitment'));
  for (const command of [keep, break_])
    given(...inMinutes)
      .when(command)
      .refused('no_commitment');
  expect(given(...inBroken).state()?.tracks[0]).toMatchObject({
    trackId: 'clarification-1',
    status: 'finished',
    outcome: 'commitment_broken',
    finishedAt: MONDAY,
    finishedBy: 'handler',
  });
});

it('tells the missed limit before a late end of the commitment', () => {
  const late = '2026-11-12T03:00:00.000Z';
  const decided = given(...inCommitment)
    .when(break_, supervisor, late)
    .events();
  expect(decided.map(({ type }) => type)).toEqual(['CommitmentBroken', 'ClockBreached', 'ClockCancelled']);
});

it('broken, leads past mediation to a recommended sanction', () => {
  given(...inBroken)
    .when({ type: 'OpenMediation', data: { parties } })
    .refused('commitment_broken');
  const sanction = { recipient: 'Kementerian Contoh', against: 'P3MI Contoh', ground: 'Ingkar' };
  given(...inBroken)
    .when({ type: 'OpenSanction', data: sanction })
    .then({ type: 'SanctionOpened', data: sanction });
});

it('kept, leaves mediation open', () => {
  given(...inCommitment, kept, met('commitment'))
    .when({ type: 'OpenMediation', data: { parties } })
    .then({ type: 'MediationOpened', data: { parties } });
});

it('takes nothing while there is none, and nothing from a legal aide', () => {
  for (const command of [commit, keep, break_, finish]) {
    given(...inHandling, mediationOpened)
      .when(command)
      .refused('track_not_open');
    given(...inCommitment)
      .when(command, legalAide)
      .refused('not_permitted');
  }
});
