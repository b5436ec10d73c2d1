import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { CLASSIFICATION, must, told } from '../../../../test/fixtures/cases';

let suaka: Suaka;
let handler: Officer;
let supervisor: Officer;
let path: string;
beforeAll(async () => {
  suaka = await startSuaka();
  handler = await suaka.signIn('case_handler');
  supervisor = await suaka.signIn('supervisor');
  const { body } = await must(supervisor.post('/complaints', told({})));
  path = `/complaints/${body.complaintId as string}`;
  await step(supervisor, 'classify', CLASSIFICATION);
  await step(supervisor, 'assign', { handlerId: handler.staffId });
});
afterAll(() => suaka.stop());

const step = (who: Officer, verb: string, body: object) => must(who.post(`${path}/${verb}`, body));
const see = async () => (await must(supervisor.get<{ state: object; actions: string[] }>(path))).body;

test('papers are asked for, and the complainant is warned of no closing before its time', async () => {
  const warning = { closing: 'papers_missing', channel: 'letter', text: 'Perkara akan ditutup.' };
  expect(await handler.post(`${path}/closing-warn`, warning)).toMatchObject({
    status: 409,
    body: { reason: 'closing_not_due' },
  });
  await step(handler, 'papers-request', { papers: ['Paspor'], channel: 'phone' });
  expect(await handler.post(`${path}/closing-warn`, warning)).toMatchObject({
    status: 409,
    body: { reason: 'closing_not_due' },
  });
  const proposal = { outcome: 'papers_missing', summary: 'Tidak dilengkapi.' };
  expect(await handler.post(`${path}/resolution-propose`, proposal)).toMatchObject({
    status: 409,
    body: { reason: 'closing_not_due' },
  });
  expect((await see()).state).toMatchObject({ requestedPapers: ['Paspor'], phase: 'handling' });
});

test('the complainant withdraws, another person approves, and the answer on satisfaction is kept once', async () => {
  await step(handler, 'contacted', { channel: 'phone', note: 'Ingin mencabut pengaduan.' });
  await step(handler, 'withdraw', { channel: 'letter', reason: 'Gaji sudah dibayar.' });
  expect((await see()).state).toMatchObject({
    phase: 'resolution',
    proposal: { outcome: 'withdrawn', summary: 'Gaji sudah dibayar.' },
  });
  await step(supervisor, 'resolution-approve', {});
  await step(handler, 'satisfaction', { score: 5, remark: 'Cepat.' });
  expect((await see()).state).toMatchObject({
    outcome: 'withdrawn',
    satisfaction: { score: 5, remark: 'Cepat.', by: handler.staffId },
  });
  expect(await handler.post(`${path}/satisfaction`, { score: 1 })).toMatchObject({
    status: 409,
    body: { reason: 'satisfaction_already_recorded' },
  });
});

test.each([0, 6, 2.5])('a score of %d is none', async (score) => {
  expect(await handler.post(`${path}/satisfaction`, { score })).toMatchObject({ status: 400 });
});
