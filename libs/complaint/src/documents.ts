import type { When } from './circumstances';
import { Rejected } from './rejected';
import type { CaseDocument, Complaint } from './state';
import type { Personal } from './vocabulary';

/** What a scanner said; `unscanned` where there is none or it is away. */
export type Scan = { verdict: 'clean' | 'unscanned' } | { verdict: 'infected'; signature: string };

export type AttachDocument = {
  type: 'AttachDocument';
  data: {
    documentId: string;
    name: string;
    /** Of the content, in hex: with it the document is found and opened. */
    sha256: string;
    mediaType: string;
    /** Bytes. */
    size: number;
    scan: Scan;
    /** The document of which this is a newer version; it stays. */
    replaces?: string;
  };
};
export type DocumentAttached = {
  type: 'DocumentAttached';
  data: Omit<AttachDocument['data'], 'name' | 'sha256'> & { name: Personal; sha256: Personal };
};

/** What a later look of the scanner found. */
export type RecordScan = { type: 'RecordScan'; data: { documentId: string; scan: Scan } };
export type DocumentScanned = { type: 'DocumentScanned'; data: RecordScan['data'] };

export type DocumentCommand = AttachDocument | RecordScan;
export type DocumentEvent = DocumentAttached | DocumentScanned;

export function decideDocuments({ type, data }: DocumentCommand, { documents }: Complaint): DocumentEvent[] {
  if (type === 'AttachDocument') {
    if (data.replaces !== undefined) newestOf(documents, data.replaces);
    return [{ type: 'DocumentAttached', data }];
  }
  const { scan } = documentOf(documents, data.documentId, 'documentId');
  return scan.verdict === 'unscanned' && data.scan.verdict !== 'unscanned'
    ? [{ type: 'DocumentScanned', data }]
    : [];
}

function documentOf(documents: CaseDocument[], documentId: string, field: string): CaseDocument {
  const found = documents.find((document) => document.documentId === documentId);
  if (!found) throw new Rejected('unknown_document', field);
  return found;
}

function newestOf(documents: CaseDocument[], replaced: string): void {
  documentOf(documents, replaced, 'replaces');
  if (documents.some(({ replaces }) => replaces === replaced))
    throw new Rejected('document_already_replaced', 'replaces');
}

export function evolveDocuments(state: Complaint, { type, data }: DocumentEvent, when: When): Complaint {
  const { documents } = state;
  if (type === 'DocumentAttached') {
    const before = documents.find(({ documentId }) => documentId === data.replaces);
    const attached = {
      ...data,
      version: (before?.version ?? 0) + 1,
      attachedAt: when.at,
      attachedBy: when.by,
    };
    return { ...state, documents: [...documents, attached] };
  }
  const { documentId, scan } = data;
  return {
    ...state,
    documents: documents.map((each) => (each.documentId === documentId ? { ...each, scan } : each)),
  };
}
