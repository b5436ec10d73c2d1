import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { allOf } from '../../../../test/fixtures/log';
import { CLASSIFICATION, inHandling, must, register, told } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
let supervisor: Officer;
let handler: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  supervisor = await suaka.signIn('supervisor');
  handler = await suaka.signIn('case_handler');
});
afterAll(() => suaka.stop());

const streamOf = (stream: string) => allOf(suaka.parts.log.readStream(stream));
const notesIn = async (id: string) =>
  (await streamOf(`complaint-${id}`)).filter(({ type }) => type === 'NoteAdded').length;
const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));

describe('the same request', () => {
  test('at once and later registers one complaint, with one ticket number and one answer', async () => {
    const key = randomUUID();
    const again = () => must(register(supervisor, {}, { key }));
    const answers = [...(await times(5, again)), await again()];
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('suaka-position'))).size).toBe(1);
    const { complaintId } = answers[0]!.body;
    const registered = (await streamOf(`complaint-${complaintId}`)).filter(
      ({ type }) => type === 'ComplaintRegistered',
    );
    expect(registered).toHaveLength(1);
  });

  test('of a step has one effect and one answer, also after the case has moved on', async () => {
    const { complaintId } = (await must(register(supervisor))).body;
    const key = randomUUID();
    const again = () =>
      must(supervisor.post(`/complaints/${complaintId}/note`, { text: 'Sekali saja' }, { key }));
    const answers = await times(4, again);
    await must(supervisor.post(`/complaints/${complaintId}/classify`, CLASSIFICATION));
    answers.push(await again());
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    expect(await notesIn(complaintId)).toBe(1);
  });

  test('of a contact logs one', async () => {
    const key = randomUUID();
    const body = { channel: 'sms', caller: {}, notes: 'x' };
    const answers = await times(4, () => must(handler.post('/contacts', body, { key })));
    expect(new Set(answers.map((answer) => answer.body.contactId)).size).toBe(1);
    expect(await streamOf(`contact-${answers[0]!.body.contactId as string}`)).toHaveLength(1);
  });

  test('with its members in another order is the same', async () => {
    const { complaintId } = (await must(register(supervisor))).body;
    const key = randomUUID();
    const raw = (text: string) =>
      supervisor.post(`/complaints/${complaintId}/classify`, undefined, { key, raw: text });
    await must(raw('{"mainCategory":"OTHER","furtherCategories":[]}'));
    await must(raw('{ "furtherCategories": [], "mainCategory": "OTHER" }'));
  });
});

describe('another request under the same key is told', () => {
  test('when it registers', async () => {
    const key = randomUUID();
    await must(register(supervisor, {}, { key }));
    const other = await register(supervisor, { narrative: 'Cerita lain' }, { key });
    expect(other).toMatchObject({ status: 422, body: { reason: 'idempotency_key_reused' } });
  });

  test('when it is a step, or another step', async () => {
    const { complaintId } = (await must(register(supervisor))).body;
    const key = randomUUID();
    await must(supervisor.post(`/complaints/${complaintId}/note`, { text: 'satu' }, { key }));
    for (const [verb, body] of [
      ['note', { text: 'dua' }],
      ['classify', CLASSIFICATION],
    ] as const) {
      const other = await supervisor.post(`/complaints/${complaintId}/${verb}`, body, { key });
      expect(other).toMatchObject({ status: 422, body: { reason: 'idempotency_key_reused' } });
    }
    expect(await notesIn(complaintId)).toBe(1);
  });

  test('but another person may use the same key', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([
      register(supervisor, {}, { key }),
      register(handler, {}, { key }),
    ]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body.complaintId).not.toBe(other.body.complaintId);
  });
});

describe('two officers, one case, the same moment', () => {
  test('one wins, the other is told with both revisions and the case as it now is', async () => {
    const complaintId = await inHandling(supervisor, handler);
    const etag = (await must(supervisor.get(`/complaints/${complaintId}`))).headers.get('etag')!;
    const open = (who: Officer, goal: string) =>
      who.post(`/complaints/${complaintId}/advocacy-open`, { goal }, { headers: { 'if-match': etag } });
    const answers = await Promise.all([open(supervisor, 'satu'), open(handler, 'dua')]);
    const won = answers.find(({ status }) => status === 200)!;
    const told = answers.find(({ status }) => status === 412)!;
    const goal = answers.indexOf(won) === 0 ? 'satu' : 'dua';
    expect(told.body).toMatchObject({
      reason: 'stale_revision',
      expectedRevision: JSON.parse(etag),
      currentRevision: won.body.revision,
      current: { complaintId, revision: won.body.revision, state: { tracks: [{ advocacy: { goal } }] } },
    });
  });

  test('without If-Match both count, one after the other', async () => {
    const { complaintId } = (await must(register(supervisor))).body;
    const answers = await times(8, () =>
      must(supervisor.post(`/complaints/${complaintId}/note`, { text: 'x' })),
    );
    expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(8);
    expect(await notesIn(complaintId)).toBe(8);
  });

  test('one sent again after it won is not told that it is stale', async () => {
    const { complaintId, revision } = (await must(register(supervisor))).body;
    const sent = { key: randomUUID(), headers: { 'if-match': `"${revision}"` } };
    const first = await must(supervisor.post(`/complaints/${complaintId}/note`, { text: 'x' }, sent));
    const again = await must(supervisor.post(`/complaints/${complaintId}/note`, { text: 'x' }, sent));
    expect(again.body).toEqual(first.body);
  });
});

describe('read your writes', () => {
  test('a query sent with the position of a write shows it', async () => {
    for (let n = 0; n < 20; n++) {
      const { body, headers } = await must(supervisor.post<{ complaintId: string }>('/complaints', told()));
      const after = { 'suaka-after': headers.get('suaka-position')! };
      const file = await handler.get(`/complaints/${body.complaintId}`, after);
      expect([file.status, file.headers.get('etag')]).toEqual([200, headers.get('etag')]);
    }
  });

  test('a position that the view does not reach in time is answered 503, and once it has, the query', async () => {
    const { readModels } = suaka.parts;
    await readModels.transaction().execute(async (turn) => {
      await sql`lock table read.checkpoint in exclusive mode`.execute(turn);
      await must(register(supervisor));
      const answer = await supervisor.get('/summary');
      expect(answer).toMatchObject({ status: 503, body: { reason: 'not_yet_projected' } });
      expect(answer.headers.get('retry-after')).toBe('1');
    });
    await must(supervisor.get('/summary'));
  });

  test('a position that no write was ever answered with is refused', async () => {
    const answer = await handler.get('/summary', { 'suaka-after': '9'.repeat(18) });
    expect(answer).toMatchObject({ status: 400, body: { field: 'Suaka-After' } });
  });
});
