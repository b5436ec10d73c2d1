import type { ComplaintCommand } from './complaint';
import { given, MONDAY, type Told } from './testing/given';
import { dutyOfficer, legalAide } from './testing/people';
import {
  advocacyOpened,
  inClassification,
  inClosed,
  inHandling,
  inIntake,
  inResolution,
  mediationOpened,
  plain,
} from './testing/samples';

const parties = ['Pekerja Contoh 1', 'P3MI Contoh'];
const session = { heldOn: '2026-11-02', attendance: parties, minutes: 'Kedua pihak hadir' };
const open: ComplaintCommand = { type: 'OpenMediation', data: { parties } };
const meet: ComplaintCommand = { type: 'RecordMediationSession', data: session };
const settle = (data: object = {}): ComplaintCommand => ({
  type: 'SettleMediation',
  data: { terms: 'Dua tahap', ...data },
});
const fail: ComplaintCommand = { type: 'FailMediation', data: { reason: 'Tidak hadir' } };

const met: Told = { type: 'MediationSessionRecorded', data: session };
const inMediation = [...inHandling, mediationOpened];

it('goes from opening over sessions to a settlement or a failure', () => {
  given(...inHandling)
    .when(open)
    .then(plain(mediationOpened));
  given(...inMediation)
    .when(meet)
    .then(plain(met));
  given(...inMediation, met)
    .when(settle())
    .then({ type: 'MediationSettled', data: { terms: 'Dua tahap' } });
  given(...inMediation, met)
    .when(fail)
    .then({ type: 'MediationFailed', data: { reason: 'Tidak hadir' } });
});

it('may be tried again beside an advocacy, and keeps what came before', () => {
  const failed: Told = { type: 'MediationFailed', data: { reason: 'Tidak hadir' } };
  const again = [...inMediation, failed, advocacyOpened];
  given(...again)
    .when(open)
    .then(plain(mediationOpened));
  expect(given(...again, mediationOpened, met).state()?.tracks).toMatchObject([
    { trackId: 'mediation-1', status: 'finished', outcome: 'failed', mediation: { parties, sessions: 0 } },
    { trackId: 'advocacy-1', status: 'open' },
    {
      trackId: 'mediation-2',
      status: 'open',
      openedAt: MONDAY,
      mediation: { parties, sessions: 1 },
      log: [{ type: 'MediationOpened' }, { type: 'MediationSessionRecorded', data: session }],
    },
  ]);
});

describe('the amounts of a settlement', () => {
  it.each([
    ['5000000', '5000000'],
    ['5000000.00', '5000000'],
    ['0.3', '0.30'],
    ['12500000.50', '12500000.49'],
    ['9007199254740993', '9007199254740992'],
    ['010', '9.99'],
  ])('claimed %s, settled %s', (claimed, settled) => {
    const data = { terms: 'Dua tahap', claimed, settled, currency: 'IDR' };
    given(...inMediation)
      .when(settle(data))
      .then({ type: 'MediationSettled', data });
    expect(given(...inMediation, { type: 'MediationSettled', data }).state()?.tracks).toMatchObject([
      { status: 'finished', outcome: 'settled', mediation: { parties, ...data } },
    ]);
  });

  it.each([
    ['5000000', '5000000.01'],
    ['0.1', '0.11'],
    ['9007199254740992', '9007199254740993'],
    ['9', '10'],
  ])('more than was claimed only where it is said why: %s, settled %s', (claimed, settled) => {
    given(...inMediation)
      .when(settle({ claimed, settled }))
      .refused('settled_exceeds_claimed', 'settled');
    const data = { terms: 'Dua tahap', claimed, settled, aboveClaim: 'Ditambah uang jasa' };
    given(...inMediation)
      .when(settle(data))
      .then({ type: 'MediationSettled', data });
  });

  it('may be known on one side only', () => {
    for (const data of [{ claimed: '10' }, { settled: '10' }]) {
      expect(
        given(...inMediation)
          .when(settle(data))
          .events(),
      ).toHaveLength(1);
    }
  });

  it.each(['', '-5', '1,5', '1.', '1e3', ' 5', 'lima'])('must be decimal: %p', (amount) => {
    given(...inMediation)
      .when(settle({ claimed: amount }))
      .refused('malformed_amount', 'claimed');
    given(...inMediation)
      .when(settle({ claimed: '1', settled: amount }))
      .refused('malformed_amount', 'settled');
  });
});

it('is one at a time', () => {
  given(...inMediation)
    .when(open)
    .refused('track_already_open');
});

it.each([meet, settle(), fail])('must be open for $type', (command) => {
  given(...inHandling, advocacyOpened)
    .when(command)
    .refused('track_not_open');
});

it.each([open, meet, settle(), fail])('belongs to the handling: $type', (command) => {
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
  for (const actor of [legalAide, dutyOfficer])
    given(...inHandling)
      .when(command, actor)
      .refused('not_permitted');
});
