import { Injectable } from '@nestjs/common';
import { type CaseDocument, type Complaint, type DocumentAttached, Rejected } from '@suaka/complaint';
import { findStaff } from '@suaka/read-models';
import { idFrom, newId, now } from '@suaka/runtime';
import { isUUID } from 'class-validator';
import { type Person } from '../access';
import { Rights } from '../access/rights';
import { CaseCommands } from '../complaints/case-commands';
import { CaseFiles } from '../complaints/case-files';
import { type OnCase } from '../complaints/on-case';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { type DocumentBody } from './document.dto';
import { DocumentStore, type Taken } from './document-store';
import { refused } from './upload-problem';

interface Opened {
  document: CaseDocument;
  content: AsyncIterable<Buffer>;
}

/** The papers, pictures and recordings of a case. */
@Injectable()
export class Documents {
  constructor(
    private readonly store: DocumentStore,
    private readonly commands: CaseCommands,
    private readonly files: CaseFiles,
    private readonly rights: Rights,
    private readonly parts: Parts,
  ) {}

  /** Errors: `Problem` unknown_upload, upload_incomplete, unaccepted_content; those of `CaseCommands`. */
  async attach(on: OnCase, { uploadId, name, replaces }: DocumentBody) {
    await this.#admit(on, 'AttachDocument');
    const documentId = idFrom(on.commandId, 'document');
    const { sha256, size, mediaType, scan } =
      (await this.#attached(on.complaintId, documentId)) ?? (await this.#taken(on, uploadId));
    const data = { documentId, name, sha256, mediaType, size, scan, ...(replaces ? { replaces } : {}) };
    return { documentId, ...(await this.commands.submit(on, { type: 'AttachDocument', data })) };
  }

  /** Has the scanner look again at what it has not seen. Errors: `Rejected` unknown_document. */
  async scan(on: OnCase, documentId: string) {
    const { documents } = await this.#admit(on, 'RecordScan');
    const sha256 = documents.find((document) => document.documentId === documentId)?.sha256;
    if (!sha256 || !(await this.store.vault.has(sha256)))
      throw new Rejected('unknown_document', 'documentId');
    const scan = await this.store.scan(() => this.#content(sha256));
    return this.commands.submit(on, { type: 'RecordScan', data: { documentId, scan } });
  }

  /** The content, after its opening is recorded. Errors: `Problem` not_found, document_kept_back. */
  async open(complaintId: string, documentId: string, person: Person): Promise<Opened> {
    const { state } = await this.files.read(complaintId, person);
    const document = found(state.documents, documentId);
    if (!this.store.isOpen(document.scan)) throw new Problem('document_kept_back');
    const content = document.sha256 === null ? undefined : await this.store.vault.open(document.sha256);
    if (!content) throw new Problem('not_found');
    await this.#record(complaintId, document.documentId, person);
    return { document, content };
  }

  /** Who opened it, and when. */
  async openings(complaintId: string, documentId: string, person: Person) {
    const { state } = await this.files.read(complaintId, person);
    const staff = await findStaff(this.parts.readModels);
    const names = new Map(staff.map(({ staffId, name }) => [`staff:${staffId}`, name]));
    const openings = [];
    for await (const { metadata } of this.parts.log.readStream(
      `document-${found(state.documents, documentId).documentId}`,
    )) {
      openings.push({ at: metadata.at, actor: metadata.actor, actorName: names.get(metadata.actor) });
    }
    return openings;
  }

  async *#content(sha256: string): AsyncGenerator<Buffer> {
    yield* (await this.store.vault.open(sha256))!;
  }

  /** Before anything is done with the content. Errors: `Rejected`, as this person may know it. */
  async #admit(on: OnCase, action: 'AttachDocument' | 'RecordScan'): Promise<Complaint> {
    const { state } = await this.files.fromLog(on.complaintId);
    if (this.rights.may(on.person, action, state)) return state;
    throw await this.commands.shown(new Rejected('not_permitted'), on);
  }

  async #taken({ person }: OnCase, id: string): Promise<Taken> {
    const read = await this.store.uploads.whole({ id, owner: person.staffId }).catch(refused);
    return this.store.take(read);
  }

  /** What the same request came to when it was sent before. */
  async #attached(complaintId: string, documentId: string): Promise<Taken | undefined> {
    for await (const { type, data } of this.parts.log.readStream(`complaint-${complaintId}`)) {
      const attached = data as DocumentAttached['data'];
      if (type === 'DocumentAttached' && attached.documentId === documentId)
        return { ...attached, sha256: attached.sha256 ?? '' };
    }
    return undefined;
  }

  async #record(complaintId: string, documentId: string, { staffId }: Person): Promise<void> {
    const metadata = { schema: 1, commandId: newId(), actor: `staff:${staffId}`, at: now() };
    const opened = { eventId: newId(), type: 'DocumentOpened', data: { complaintId }, metadata };
    await this.parts.log.append(`document-${documentId}`, [opened], 'any');
  }
}

function found(documents: CaseDocument[], id: string): CaseDocument {
  const document = isUUID(id)
    ? documents.find(({ documentId }) => documentId === id.toLowerCase())
    : undefined;
  if (!document) throw new Problem('not_found');
  return document;
}
