import type { Complaint } from '../../lib/schemas';

export type CaseDocument = Complaint['documents'][number];

/** What no other document replaces, newest first. */
export function newestDocuments(documents: CaseDocument[]): CaseDocument[] {
  const replaced = new Set(documents.map(({ replaces }) => replaces));
  return documents.filter(({ documentId }) => !replaced.has(documentId)).reverse();
}

const STEPS = ['B', 'kB', 'MB'] as const;

/** Bytes as people say them. */
export function sizeText(bytes: number, language: string): string {
  const step = Math.min(STEPS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: step === 2 ? 1 : 0 });
  return `${number.format(bytes / 1000 ** step)} ${STEPS[step]}`;
}
