import { randomUUID } from 'node:crypto';
import { allOf } from '../../../../test/fixtures/log';
import { CLASSIFICATION, inHandling, must, register, told } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
let intake: Officer;
let handler: Officer;
let supervisor: Officer;
let complaintId: string;
beforeAll(async () => {
  suaka = await startSuaka();
  intake = await suaka.signIn('intake_officer');
  handler = await suaka.signIn('case_handler');
  supervisor = await suaka.signIn('supervisor', 'case_handler');
  complaintId = (await must(register(intake))).body.complaintId;
});
afterAll(() => suaka.stop());

const events = async () => (await allOf(suaka.parts.log.readAll())).length;

/** Expects a problem and not one event more, anywhere. */
async function refused(
  asked: () => Promise<{ status: number; headers: Headers; body: object }>,
  problem: { status: number; reason: string; field?: string },
): Promise<void> {
  const before = await events();
  const answer = await asked();
  expect(answer.body).toMatchObject(problem);
  expect(answer.status).toBe(problem.status);
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(await events()).toBe(before);
}

const invalid = (field: string) => ({ status: 400, reason: 'invalid_request', field });

describe('a registration is refused, naming the field,', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['with an unknown field', { priority: 1 }, 'priority'],
    ['with an unknown field inside', { worker: { placement: 'unknown', nik: '1' } }, 'worker.nik'],
    ['with a wrong type', { narrative: 7 }, 'narrative'],
    ['with a list for an object', { worker: [{ placement: 'unknown' }] }, 'worker'],
    ['with a text over its limit', { narrative: 'x'.repeat(20_001) }, 'narrative'],
    ['with a NUL in a name', { worker: { placement: 'unknown', name: 'a\u0000' } }, 'worker.name'],
    ['with half a character', { narrative: '\udc00' }, 'narrative'],
    ['with null for a text', { worker: { placement: 'unknown', name: null } }, 'worker.name'],
    ['with a bad UUID', { contactId: '42' }, 'contactId'],
    ['with an unknown channel', { channel: 'telepathy' }, 'channel'],
    ['with an unknown country', { worker: { placement: 'unknown', country: 'XX' } }, 'worker.country'],
    ['without a category', { categories: [] }, 'categories'],
    [
      'with more categories than there are',
      { categories: Array.from({ length: 31 }, (_, n) => `C${n}`) },
      'categories',
    ],
  ])('%s', (_, more, field) => refused(() => register(intake, more), invalid(field)));

  test('with an unknown category', () =>
    refused(() => register(intake, { categories: ['UNPAID_WAGES', 'BAD_LUCK'] }), {
      status: 422,
      reason: 'unknown_category',
    }));

  test('with an unknown office', () =>
    refused(() => register(intake, { officeId: 'NOWHERE' }), {
      status: 422,
      reason: 'unknown_office',
      field: 'officeId',
    }));

  test('with a contact that never was', () =>
    refused(() => register(intake, { contactId: randomUUID() }), {
      status: 422,
      reason: 'unknown_contact',
      field: 'contactId',
    }));

  test('over 1 MB', () =>
    refused(() => register(intake, { narrative: 'x'.repeat(2 ** 20) }), {
      status: 413,
      reason: 'body_too_large',
    }));

  test.each([
    ['none', {}],
    ['a short one', { 'idempotency-key': 'short' }],
    ['one with blanks', { 'idempotency-key': 'has a blank in it' }],
    ['a long one', { 'idempotency-key': 'x'.repeat(129) }],
  ])('with a bad Idempotency-Key: %s', (_, headers) =>
    refused(() => intake.send('POST', '/complaints', { body: told(), headers }), invalid('Idempotency-Key')),
  );

  test('by who may not register', async () => {
    const auditor = await suaka.signIn('auditor');
    await refused(() => register(auditor), { status: 403, reason: 'not_permitted' });
  });
});

describe('a step is refused', () => {
  const step = (who: Officer, verb: string, body: unknown, headers = {}) =>
    who.post(`/complaints/${complaintId}/${verb}`, body, { headers });

  test('on a bad UUID', () =>
    refused(() => intake.post('/complaints/42/note', { text: 'x' }), invalid('id')));

  test('on a case that never was', () =>
    refused(() => intake.post(`/complaints/${randomUUID()}/note`, { text: 'x' }), {
      status: 404,
      reason: 'complaint_not_found',
    }));

  test('under an If-Match that is none', () =>
    refused(() => step(intake, 'note', { text: 'x' }, { 'if-match': '*' }), invalid('If-Match')));

  test('when the case is not ready for it', async () => {
    await refused(() => step(supervisor, 'assign', { handlerId: handler.staffId }), {
      status: 409,
      reason: 'not_classified',
    });
    await refused(() => step(handler, 'advocacy-open', { goal: 'x' }), {
      status: 409,
      reason: 'not_classified',
    });
    await refused(() => step(handler, 'emergency-end', { note: 'x' }), {
      status: 409,
      reason: 'no_emergency',
    });
    await refused(() => step(supervisor, 'reopen', { reason: 'x' }), {
      status: 409,
      reason: 'complaint_not_closed',
    });
  });

  test('when the main category is unknown', () =>
    refused(() => step(intake, 'classify', { ...CLASSIFICATION, mainCategory: 'BAD_LUCK' }), {
      status: 422,
      reason: 'unknown_category',
    }));

  test('when the handler is nobody here', async () => {
    await must(step(intake, 'classify', CLASSIFICATION));
    await refused(() => step(supervisor, 'assign', { handlerId: randomUUID() }), {
      status: 422,
      reason: 'unknown_staff',
      field: 'handlerId',
    });
  });

  test('when more is settled than claimed, or the day of a session does not exist', async () => {
    complaintId = await inHandling(supervisor, handler);
    await must(step(handler, 'mediation-open', { parties: ['Majikan Contoh'] }));
    const terms = { terms: 'x', claimed: '10', settled: '10.01', currency: 'MYR' };
    await refused(() => step(handler, 'mediation-settle', terms), {
      status: 422,
      reason: 'settled_exceeds_claimed',
    });
    const session = { heldOn: '2026-02-30', attendance: ['Majikan Contoh'], minutes: 'x' };
    await refused(() => step(handler, 'mediation-session', session), invalid('heldOn'));
  });

  test("when it approves one's own proposal", async () => {
    complaintId = await inHandling(supervisor, handler);
    await must(step(supervisor, 'resolution-propose', { outcome: 'settlement', summary: 'x' }));
    await refused(() => step(supervisor, 'resolution-approve', {}), { status: 403, reason: 'own_proposal' });
  });

  test('when the person may not do it', () =>
    refused(() => step(intake, 'resolution-approve', {}), { status: 403, reason: 'not_permitted' }));
});

describe('a question is refused', () => {
  test.each([
    ['/complaints?limit=0', 'limit'],
    ['/complaints?limit=201', 'limit'],
    ['/complaints?limit=ten', 'limit'],
    ['/complaints?phase=dreaming', 'phase'],
    ['/complaints?overdue=maybe', 'overdue'],
    ['/complaints?handlerId=42', 'handlerId'],
    ['/complaints?handlerId=42&handlerId=43', 'handlerId'],
    ['/complaints?cursor=WzFd', 'cursor'],
    ['/complaints?cursor=%00', 'cursor'],
    ['/complaints?order=name', 'order'],
    ['/contacts?cursor=x', 'cursor'],
    ['/sla-watch?status=late', 'status'],
    ['/complaints/42', 'id'],
    ['/contacts/42', 'id'],
  ])('%s', (path, field) => refused(() => handler.get(path), invalid(field)));

  test('under a Suaka-After that is none', () =>
    refused(() => handler.get('/summary', { 'suaka-after': 'soon' }), invalid('Suaka-After')));

  test('for what is not there', async () => {
    await refused(() => handler.get(`/complaints/${randomUUID()}`), {
      status: 404,
      reason: 'complaint_not_found',
    });
    await refused(() => handler.get(`/complaints/${randomUUID()}/timeline`), {
      status: 404,
      reason: 'complaint_not_found',
    });
    await refused(() => handler.get(`/contacts/${randomUUID()}`), { status: 404, reason: 'not_found' });
  });
});
