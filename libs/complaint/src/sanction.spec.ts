import type { ComplaintCommand } from './complaint';
import { given, type Told } from './testing/given';
import { inHandling } from './testing/samples';

const ground = { recipient: 'Kementerian Contoh', against: 'P3MI Contoh', ground: 'Ingkar komitmen' };
const letter = { number: 'S.001/2026', on: '2026-11-03' };
const reply = { answer: 'imposed', on: '2026-11-20', text: 'Skorsing' } as const;
const send: ComplaintCommand = { type: 'SendSanction', data: letter };
const answer: ComplaintCommand = { type: 'AnswerSanction', data: reply };
const inSanction: Told[] = [...inHandling, { type: 'SanctionOpened', data: ground }];
const inSent: Told[] = [...inSanction, { type: 'SanctionSent', data: letter }];

it('is recommended, sent under a number, and answered, which ends it', () => {
  given(...inHandling)
    .when({ type: 'OpenSanction', data: ground })
    .then({ type: 'SanctionOpened', data: ground });
  given(...inSanction)
    .when(send)
    .then({ type: 'SanctionSent', data: letter });
  given(...inSent)
    .when(answer)
    .then({ type: 'SanctionAnswered', data: reply });
  const answered = given(...inSent, { type: 'SanctionAnswered', data: reply });
  expect(answered.state()?.tracks[0]).toMatchObject({
    status: 'finished',
    outcome: 'imposed',
    sanction: { ...ground, sent: letter },
  });
});

it('is sent once, and answered only when sent', () => {
  given(...inSanction)
    .when(answer)
    .refused('not_sent');
  given(...inSent)
    .when(send)
    .refused('already_sent');
  for (const command of [send, answer])
    given(...inHandling)
      .when(command)
      .refused('track_not_open');
});
