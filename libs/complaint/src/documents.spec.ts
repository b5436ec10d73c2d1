import type { AttachDocument, RecordScan, Scan } from './documents';
import { given, MONDAY, type Told } from './testing/given';
import { auditor, handler, intakeOfficer } from './testing/people';
import { inClosed, inHandling, inIntake, plain } from './testing/samples';

const document = (documentId: string, more: Partial<AttachDocument['data']> = {}): AttachDocument => ({
  type: 'AttachDocument',
  data: {
    documentId,
    name: 'kontrak.pdf',
    sha256: 'ab'.repeat(32),
    mediaType: 'application/pdf',
    size: 1_000,
    scan: { verdict: 'clean' },
    ...more,
  },
});
const attached = (documentId: string, more: Partial<AttachDocument['data']> = {}): Told => ({
  type: 'DocumentAttached',
  data: document(documentId, more).data,
});
const scan = (documentId: string, found: Scan): RecordScan => ({
  type: 'RecordScan',
  data: { documentId, scan: found },
});
const unscanned: Scan = { verdict: 'unscanned' };

it('takes papers at any time, also of a closed case', () => {
  for (const phase of [inIntake, inHandling, inClosed]) {
    given(...phase)
      .when(document('d1'), intakeOfficer)
      .then(plain(attached('d1')));
  }
  given(...inHandling)
    .when(document('d1'), auditor)
    .refused('not_permitted');
});

it('numbers versions, and keeps each', () => {
  const { documents } = given(...inHandling, attached('d1'), attached('d2', { replaces: 'd1' })).state()!;
  expect(documents.map(({ documentId, version }) => [documentId, version])).toEqual([
    ['d1', 1],
    ['d2', 2],
  ]);
  expect(documents[0]).toMatchObject({ attachedAt: MONDAY });
});

it('lets one document be replaced by one, and only one that is there', () => {
  const twice = given(...inHandling, attached('d1'), attached('d2', { replaces: 'd1' }));
  twice.when(document('d3', { replaces: 'd1' })).refused('document_already_replaced', 'replaces');
  twice.when(document('d3', { replaces: 'd9' })).refused('unknown_document', 'replaces');
});

it('records what the scanner finds in what it had not seen, once', () => {
  const kept = given(...inHandling, attached('d1', { scan: unscanned }));
  const found: Scan = { verdict: 'infected', signature: 'Contoh' };
  kept
    .when(scan('d1', found), handler)
    .then({ type: 'DocumentScanned', data: { documentId: 'd1', scan: found } });
  kept.when(scan('d1', unscanned), handler).then();
  given(...inHandling, attached('d1'))
    .when(scan('d1', found), handler)
    .then();
  kept.when(scan('d9', found), handler).refused('unknown_document', 'documentId');
});
