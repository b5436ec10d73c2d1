import { randomUUID } from 'node:crypto';
import { startClamd, BAD_BYTES } from '../../../../test/fixtures/clamd';
import { must, register } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { Upload, uploaded } from '../../../../test/fixtures/upload';

const pdf = (text: string) => Buffer.concat([Buffer.from(`%PDF-1.7\n% ${text}\n`), Buffer.alloc(150_000, 7)]);

interface Shown {
  documentId: string;
  name: string;
  version: number;
  scan: { verdict: string; signature?: string };
}

let suaka: Suaka;
let clamd: Awaited<ReturnType<typeof startClamd>>;
let officer: Officer;
let id: string;
beforeAll(async () => {
  clamd = await startClamd();
  suaka = await startSuaka({ SUAKA_CLAMD: clamd.address });
  officer = await suaka.signIn('case_handler');
}, 120_000);
afterAll(async () => {
  await suaka.stop();
  await clamd.close();
});
beforeEach(async () => {
  id = (await must(register(officer))).body.complaintId;
});

const attach = (uploadId: string, more: Record<string, unknown> = {}, key: string = randomUUID()) =>
  officer.post(
    `/complaints/${id}/document-attach`,
    { uploadId, name: 'Paspor Contoh.pdf', ...more },
    { key },
  );
const documents = async (): Promise<Shown[]> =>
  (await officer.get<{ state: { documents: Shown[] } }>(`/complaints/${id}`)).body.state.documents;
const content = (documentId: string, by = officer) =>
  fetch(`${by.apiUrl}/complaints/${id}/documents/${documentId}/content`, { headers: { cookie: by.cookie } });

async function attached(bytes: Buffer, more: Record<string, unknown> = {}): Promise<Shown> {
  await must(attach(await uploaded(officer, bytes), more));
  return (await documents()).at(-1)!;
}

test('a document comes in, is looked at by the scanner, is attached, and is given back as it was', async () => {
  const bytes = pdf('satu');
  const document = await attached(bytes);
  expect(document).toMatchObject({ name: 'Paspor Contoh.pdf', version: 1, scan: { verdict: 'clean' } });
  const answer = await content(document.documentId);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Paspor%20Contoh.pdf");
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test('an upload whose line breaks goes on where it stood', async () => {
  const bytes = pdf('terputus');
  const upload = await Upload.begin(officer, bytes.length);
  const broken = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(bytes.subarray(0, 100_000));
      // Not before the bytes have left.
      await new Promise((resolve) => setImmediate(resolve));
      controller.error(new Error('the line breaks'));
    },
  });
  await expect(upload.append(0, broken)).rejects.toThrow();
  let offset = await upload.standing();
  for (let asked = 0; offset === 0 && asked < 100; asked++) offset = await upload.standing();
  const rest = await upload.append(offset, bytes.subarray(offset));
  expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);
  await must(attach(upload.id));
  const given = await content((await documents())[0]!.documentId);
  expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true);
});

test('the same request sent twice attaches once', async () => {
  const uploadId = await uploaded(officer, pdf('dua kali'));
  const key = randomUUID();
  const first = await must(attach(uploadId, {}, key));
  const again = await must(attach(uploadId, {}, key));
  expect(again.body).toEqual(first.body);
  expect(await documents()).toHaveLength(1);
});

test('what the scanner finds is attached, and opened by nobody', async () => {
  const document = await attached(Buffer.concat([pdf('buruk'), Buffer.from(BAD_BYTES)]));
  expect(document.scan).toEqual({ verdict: 'infected', signature: 'Suaka.Test.UNOFFICIAL' });
  expect((await content(document.documentId)).status).toBe(409);
});

test('without the scanner it is kept back until the scanner has seen it', async () => {
  const away = await suaka.startApi({ SUAKA_CLAMD: '/nowhere/clamd.sock' });
  const uploadId = await uploaded(officer, pdf('belum diperiksa'));
  const elsewhere = await fetch(`${away.apiUrl}/complaints/${id}/document-attach`, {
    method: 'POST',
    headers: { cookie: officer.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ uploadId, name: 'x' }),
  });
  expect(elsewhere.status).toBe(200);
  officer.position = elsewhere.headers.get('suaka-position')!;
  const [document] = await documents();
  expect(document!.scan).toEqual({ verdict: 'unscanned' });
  expect((await content(document!.documentId)).status).toBe(409);
  await must(officer.post(`/complaints/${id}/document-scan`, { documentId: document!.documentId }));
  expect((await documents())[0]!.scan).toEqual({ verdict: 'clean' });
  expect((await content(document!.documentId)).status).toBe(200);
});

test('a newer version stands beside the older one', async () => {
  const older = await attached(pdf('versi 1'));
  const newer = await attached(pdf('versi 2'), { replaces: older.documentId });
  expect(newer.version).toBe(2);
  expect((await content(older.documentId)).status).toBe(200);
  const twice = await attach(await uploaded(officer, pdf('versi 3')), { replaces: older.documentId });
  expect([twice.status, twice.body.reason]).toEqual([409, 'document_already_replaced']);
});

test('each opening is on record', async () => {
  const { documentId } = await attached(pdf('dibuka'));
  await content(documentId);
  await content(documentId, suaka.admin);
  const path = `/complaints/${id}/documents/${documentId}/openings`;
  const { body } = await officer.get<{ actor: string }[]>(path);
  expect(body.map(({ actor }) => actor)).toEqual([
    `staff:${officer.staffId}`,
    `staff:${suaka.admin.staffId}`,
  ]);
});

test('another office has no such document, and another person no such upload', async () => {
  const { documentId } = await attached(pdf('rahasia'));
  const stranger = await suaka.signInAt('BP3MI-BALI', 'case_handler');
  expect((await content(documentId, stranger)).status).toBe(404);
  const theirs = await uploaded(stranger, pdf('milik orang'));
  const taken = await attach(theirs);
  expect([taken.status, taken.body.reason]).toEqual([422, 'unknown_upload']);
});

test.each([
  ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), 422, 'unaccepted_content'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'unaccepted_content'],
])('refuses %s', async (_, bytes, status, reason) => {
  const answer = await attach(await uploaded(officer, bytes));
  expect([answer.status, answer.body.reason]).toEqual([status, reason]);
  expect(await documents()).toEqual([]);
});

test('refuses what is not whole, too long, at another place, or larger than allowed', async () => {
  const upload = await Upload.begin(officer, 100);
  const early = await attach(upload.id);
  expect([early.status, early.body.reason]).toEqual([409, 'upload_incomplete']);
  const elsewhere = await upload.append(7, Buffer.alloc(5));
  expect([elsewhere.status, ((await elsewhere.json()) as { offset: number }).offset]).toEqual([409, 0]);
  expect((await upload.append(0, Buffer.alloc(101))).status).toBe(413);
  await expect(Upload.begin(officer, 100 * 1024 * 1024 + 1)).rejects.toThrow('413');
});
