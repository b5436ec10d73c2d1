import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Complaint } from '@suaka/complaint';
import { allOf } from '../../../../test/fixtures/log';
import { closedCase, inHandling, must } from '../../../../test/fixtures/cases';
import type { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

const ORDER = { legalBasis: 'subject_request', reference: 'B-17/HKM/XI/2026' };
const NAME = 'Terhapus Zqxcontoh';
const worker = { name: NAME, placement: 'unknown', phone: '+62 811 0000 777' };

let folder: string;
let copy: string;
let suaka: Suaka;
let chief: Officer;
let handler: Officer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-erasure-'));
  copy = join(folder, 'copy.jsonl');
  suaka = await startSuaka({ SUAKA_KEYS_COPY_FILE: copy });
  chief = await suaka.signIn('supervisor');
  handler = await suaka.signIn('case_handler');
});
afterAll(async () => {
  await suaka?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const stateOf = async (id: string) =>
  (await must(chief.get<{ state: Complaint }>(`/complaints/${id}`))).body.state;
const erase = (personId: string, order: object = ORDER, by = chief, key?: string) =>
  by.post(`/persons/${personId}/erase`, order, { key });
const eventsOf = (streamId: string) => allOf(suaka.parts.log.readStream(streamId));
const everythingOf = async (id: string) => {
  const [file, timeline] = [
    await chief.get(`/complaints/${id}`),
    await chief.get(`/complaints/${id}/timeline`),
  ];
  return JSON.stringify([file.body, timeline.body]);
};
/** Persons that the copy holds a key of. */
const copied = () =>
  readFileSync(copy, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { person: string; key?: string })
    .flatMap(({ person, key }) => (key ? [person] : []));

describe('erasing the worker of a closed case', () => {
  let id: string;
  let before: Complaint;
  let key: string;
  beforeAll(async () => {
    id = await closedCase(chief, handler, { worker, narrative: `Tentang ${NAME}` });
    before = await stateOf(id);
    expect(copied()).toContain(before.worker.personId);
    key = randomUUID();
    const { body } = await must(erase(before.worker.personId, ORDER, chief, key));
    expect(body).toEqual({ personId: before.worker.personId, revision: '0' });
  });

  it('leaves blanks in every view, and the complainant as they were', async () => {
    const state = await stateOf(id);
    expect(state).toMatchObject({
      phase: 'closed',
      worker: { personId: before.worker.personId, name: null, phone: null },
      narrative: null,
      complainant: before.complainant,
    });
    expect(await everythingOf(id)).not.toContain('Zqxcontoh');
    const found = await chief.get<{ items: unknown[] }>('/complaints?search=Zqxcontoh');
    expect(found.body.items).toEqual([]);
  });

  it('destroys the key in the store and in the copy, and no other', async () => {
    const sealed = copied();
    expect(sealed).not.toContain(before.worker.personId);
    expect(sealed).toContain(before.complainant.personId);
    const [registered] = await eventsOf(`complaint-${id}`);
    expect(registered?.data).toMatchObject({ worker: { name: null }, narrative: null });
  });

  it('is an event that says who ordered it and why', async () => {
    const events = await eventsOf(`person-${before.worker.personId}`);
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'PersonErased',
        data: {
          ...ORDER,
          personId: before.worker.personId,
          orderedBy: chief.staffId,
          at: expect.any(String),
        },
      },
    ]);
  });

  it('counts once, under the same key and under another', async () => {
    const { personId } = before.worker;
    expect((await erase(personId, ORDER, chief, key)).body).toEqual({ personId, revision: '0' });
    expect((await erase(personId)).body).toEqual({ personId, revision: '0' });
    expect(await eventsOf(`person-${personId}`)).toHaveLength(1);
  });

  it('takes no further text on the person', async () => {
    const length = (await eventsOf(`complaint-${id}`)).length;
    const { status, body } = await handler.post(`/complaints/${id}/note`, { text: 'Masih ada' });
    expect([status, body.reason]).toEqual([409, 'person_erased']);
    expect(await eventsOf(`complaint-${id}`)).toHaveLength(length);
  });
});

describe('an open case', () => {
  it('keeps its worker until it is closed, whatever the reason', async () => {
    const { worker: about } = await stateOf(await inHandling(chief, handler));
    const { status, body } = await erase(about.personId, { ...ORDER, legalBasis: 'court_order' });
    expect([status, body.reason]).toEqual([409, 'person_in_open_case']);
    expect(await eventsOf(`person-${about.personId}`)).toEqual([]);
  });

  it('lets its complainant go, unless it is for want of need', async () => {
    const id = await inHandling(chief, handler);
    const { complainant } = await stateOf(id);
    const early = await erase(complainant.personId, { ...ORDER, legalBasis: 'no_longer_needed' });
    expect([early.status, early.body.reason]).toEqual([409, 'person_in_open_case']);
    await must(erase(complainant.personId, { ...ORDER, legalBasis: 'consent_withdrawn' }));
    expect(await stateOf(id)).toMatchObject({
      complainant: { name: null },
      worker: { name: 'Pekerja Contoh 1' },
    });
    await must(handler.post(`/complaints/${id}/note`, { text: 'Penanganan berlanjut' }));
  });
});

it('by retention waits until the years are over', async () => {
  const { worker: about } = await stateOf(await closedCase(chief, handler));
  const { status, body } = await erase(about.personId, { ...ORDER, legalBasis: 'retention' });
  expect([status, body.reason]).toEqual([409, 'retention_not_over']);
  expect((await must(chief.get('/retention'))).body).toEqual([]);
});

describe('whoever', () => {
  it('logged a contact sees the caller no more', async () => {
    const caller = { name: NAME, phone: '+62 811 0000 778' };
    const { body } = await must(
      chief.post<{ contactId: string }>('/contacts', { channel: 'phone', caller, notes: NAME }),
    );
    const contact = async () => (await must(chief.get(`/contacts/${body.contactId}`))).body;
    const { callerId } = await contact();
    await must(erase(String(callerId)));
    expect(await contact()).toMatchObject({ callerName: null, callerPhone: null, notes: null });
  });

  it('complained by the name that they called with is one person, and goes from both', async () => {
    const caller = { name: NAME, phone: '+62 811 0000 779' };
    const contact = { channel: 'phone', caller, notes: NAME };
    const { contactId } = (await must(chief.post<{ contactId: string }>('/contacts', contact))).body;
    const complainant = { kind: 'family', name: ` ${NAME.toLowerCase()}` };
    const id = await closedCase(chief, handler, { contactId, complainant });
    await must(erase((await stateOf(id)).complainant.personId));
    const { body } = await must(chief.get(`/contacts/${contactId}`));
    expect(body).toMatchObject({ callerName: null, callerPhone: null, complaintId: id });
    expect((await stateOf(id)).complainant.name).toBeNull();
  });

  it('may not rule over the case may not erase, and learns nothing of what they cannot read', async () => {
    const { worker: about } = await stateOf(await closedCase(chief, handler, { officeId: 'BP3MI-BALI' }));
    const elsewhere = await suaka.signInAt('BP3MI-NTB', 'supervisor');
    const clerk = await suaka.signIn('intake_officer');
    expect((await erase(about.personId, ORDER, elsewhere)).body.reason).toBe('person_not_found');
    expect((await erase(about.personId, ORDER, clerk)).body.reason).toBe('not_permitted');
    expect((await erase(randomUUID())).body.reason).toBe('person_not_found');
    suaka.admin.position = chief.position;
    await must(erase(about.personId, ORDER, suaka.admin));
  });

  it.each([
    ['legalBasis', { legalBasis: 'because', reference: 'B-1' }],
    ['reference', { legalBasis: 'court_order', reference: 'Pekerja Contoh' }],
  ])('gives no proper %s is told so', async (field, order) => {
    const { status, body } = await erase(randomUUID(), order);
    expect([status, body.field]).toEqual([400, field]);
  });
});

describe('a member of staff', () => {
  it('is erased once deactivated; what they did stays theirs by id', async () => {
    const leaving = await suaka.signIn('case_handler');
    const id = await inHandling(chief, leaving);
    await must(leaving.post(`/complaints/${id}/note`, { text: 'Catatan' }));
    const early = await erase(leaving.staffId, ORDER, suaka.admin);
    expect([early.status, early.body.reason]).toEqual([409, 'staff_still_active']);
    await must(suaka.admin.post(`/staff/${leaving.staffId}/deactivate`, {}));
    await must(erase(leaving.staffId, ORDER, suaka.admin));
    const { body } = await suaka.admin.get<{ staffId: string; name: string | null }[]>('/staff');
    expect(body.find(({ staffId }) => staffId === leaving.staffId)?.name).toBeNull();
    chief.position = suaka.admin.position;
    expect((await stateOf(id)).notes).toEqual([
      { at: expect.any(String), by: leaving.staffId, text: 'Catatan' },
    ]);
  });
});

it('is finished by the projector where the process was killed after the event', async () => {
  const id = await closedCase(chief, handler, { worker });
  const { personId } = (await stateOf(id)).worker;
  const at = new Date().toISOString();
  const { position } = await suaka.parts.log.append(
    `person-${personId}`,
    [
      {
        eventId: randomUUID(),
        type: 'PersonErased',
        data: { personId, orderedBy: chief.staffId, ...ORDER, at },
        metadata: { schema: 1, commandId: randomUUID(), actor: `staff:${chief.staffId}`, at },
      },
    ],
    'no_stream',
  );
  chief.position = position;
  expect(await everythingOf(id)).not.toContain('Zqxcontoh');
  expect(copied()).not.toContain(personId);
});
