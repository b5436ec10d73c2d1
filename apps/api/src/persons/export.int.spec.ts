import { inflateSync } from 'node:zlib';
import type { Complaint } from '@suaka/complaint';
import { inHandling, must } from '../../../../test/fixtures/cases';
import { allOf } from '../../../../test/fixtures/log';
import type { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import type { PersonExport } from './export.dto';

let suaka: Suaka;
let chief: Officer;
let handler: Officer;
let id: string;
let state: Complaint;
beforeAll(async () => {
  suaka = await startSuaka();
  chief = await suaka.signIn('supervisor');
  handler = await suaka.signIn('case_handler');
  id = await inHandling(chief, handler);
  await must(handler.post(`/complaints/${id}/note`, { text: 'Menelepon majikan' }));
  chief.position = handler.position;
  state = (await must(chief.get<{ state: Complaint }>(`/complaints/${id}`))).body.state;
});
afterAll(() => suaka?.stop());

const exported = async (personId: string, by = chief) =>
  (await must(by.post<PersonExport>(`/persons/${personId}/export`, {}))).body;

it('gives the worker everything of the case that is theirs, out of the log', async () => {
  const { personId } = state.worker;
  const { streams } = await exported(personId);
  const log = await allOf(suaka.parts.log.readStream(`complaint-${id}`));
  expect(streams[0]?.streamId).toBe(`complaint-${id}`);
  expect(streams[0]?.events.map(({ type }) => type)).toEqual(log.map(({ type }) => type));
  const said = JSON.stringify(streams);
  for (const own of ['Pekerja Contoh 1', '+62 811 0000 002', 'Gaji empat bulan', 'Menelepon majikan'])
    expect(said).toContain(own);
  expect(said).not.toContain('Pelapor Contoh');
});

it('gives the complainant their own, and nothing of the worker', async () => {
  const said = JSON.stringify(await exported(state.complainant.personId));
  expect(said).toContain('Pelapor Contoh');
  for (const other of ['Pekerja Contoh 1', 'Gaji empat bulan', 'Menelepon majikan'])
    expect(said).not.toContain(other);
});

it('gives a member of staff their record without the hash of the password', async () => {
  const said = JSON.stringify(await exported(handler.staffId, suaka.admin));
  expect(said).toContain('Petugas Contoh');
  expect(said).not.toContain('argon2');
});

it('is an event of its own that says who exported what', async () => {
  const { personId } = state.worker;
  const before = await allOf(suaka.parts.log.readStream(`person-${personId}`));
  await exported(personId);
  const [event, ...more] = (await allOf(suaka.parts.log.readStream(`person-${personId}`))).slice(
    before.length,
  );
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    type: 'PersonDataExported',
    data: { personId, exportedBy: chief.staffId, streams: [`complaint-${id}`] },
  });
});

it.each([
  ['id', 'Data pribadi yang disimpan'],
  ['en', 'Personal data held'],
])('can be read and printed, in %s', async (language, title) => {
  const answer = await fetch(`${suaka.apiUrl}/persons/${state.worker.personId}/export/pdf`, {
    method: 'POST',
    body: JSON.stringify({ language }),
    headers: {
      cookie: chief.cookie,
      'content-type': 'application/json',
      'idempotency-key': `pdf-${language}-1`,
    },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pdf = Buffer.from(await answer.arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(titleIn(pdf)).toBe(title);
  expect(pagesIn(pdf)).toBeGreaterThan(0);
});

/** As the document's own information has it: a text in parentheses, in an object of its own. */
function titleIn(pdf: Buffer): string | undefined {
  const text = pdf.toString('latin1');
  const [, number] = /\/Title (\d+) 0 R/.exec(text) ?? [];
  return new RegExp(`\\n${number} 0 obj\\n\\((.*)\\)\\n`).exec(text)?.[1];
}

/** Pages with something written on them. */
function pagesIn(pdf: Buffer): number {
  const streams = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g);
  return [...streams].filter(([, content]) => {
    try {
      return inflateSync(Buffer.from(content ?? '', 'latin1')).includes('TJ');
    } catch {
      return false; // a stream that is not compressed is no page
    }
  }).length;
}

it('is refused to whoever may not read all of it', async () => {
  const clerk = await suaka.signIn('intake_officer');
  const elsewhere = await suaka.signInAt('BP3MI-BALI', 'supervisor');
  const administrator = await suaka.signIn('administrator');
  const asked = async (by: Officer) => {
    const { status, body } = await by.post(`/persons/${state.worker.personId}/export`, {});
    return [status, body.reason];
  };
  expect(await asked(clerk)).toEqual([403, 'not_permitted']);
  expect(await asked(elsewhere)).toEqual([404, 'person_not_found']);
  expect(await asked(administrator)).toEqual([404, 'person_not_found']);
});
