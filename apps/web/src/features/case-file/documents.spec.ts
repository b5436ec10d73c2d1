import { type CaseDocument, newestDocuments, sizeText } from './documents';

const document = (documentId: string, replaces?: string) => ({ documentId, replaces }) as CaseDocument;

it('shows the newest version of each document, the last that came first', () => {
  const shown = newestDocuments([document('a'), document('b'), document('a2', 'a'), document('c')]);
  expect(shown.map(({ documentId }) => documentId)).toEqual(['c', 'a2', 'b']);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [12_345, '12 kB'],
  [1_250_000, '1.3 MB'],
  [104_857_600, '104.9 MB'],
])('says %d bytes as people do', (bytes, text) => expect(sizeText(bytes, 'en')).toBe(text));
