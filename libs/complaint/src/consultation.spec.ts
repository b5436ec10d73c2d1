import type { ComplaintCommand } from './complaint';
import { given, type Told } from './testing/given';
import { inClosed, inHandling } from './testing/samples';

const ask: ComplaintCommand = { type: 'OpenConsultation', data: { question: 'Bolehkah pulang?' } };
const advise: ComplaintCommand = { type: 'GiveAdvice', data: { advice: 'Boleh' } };
const finish: ComplaintCommand = { type: 'FinishConsultation', data: { result: 'Dipahami' } };
const asked: Told[] = [...inHandling, { type: 'ConsultationOpened', data: { question: 'Bolehkah pulang?' } }];

it('is asked, answered as often as needed, and finished', () => {
  given(...inHandling)
    .when(ask)
    .then({ type: 'ConsultationOpened', data: { question: 'Bolehkah pulang?' } });
  given(...asked)
    .when(advise)
    .then({ type: 'AdviceGiven', data: { advice: 'Boleh' } });
  given(...asked)
    .when(finish)
    .then({ type: 'ConsultationFinished', data: { result: 'Dipahami' } });
});

it('is one at a time, and belongs to the handling', () => {
  given(...asked)
    .when(ask)
    .refused('track_already_open');
  for (const command of [advise, finish])
    given(...inHandling)
      .when(command)
      .refused('track_not_open');
  given(...inClosed)
    .when(ask)
    .refused('complaint_closed');
});
