import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type HeldEvent, type HeldStream, type Language, type PersonExport } from '../export.dto';
import { linesOf } from './lines';
import { type Words, wordsIn } from './words';

const PLAIN = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
const INDENT = 56;

/** What is held on a person, to be read and printed. Times are in UTC. */
export async function exportPdf(held: PersonExport, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const info = { Title: words.say('title'), CreationDate: new Date(held.exportedAt) };
  const paper = new PDFDocument({ size: 'A4', margin: 56, info, lang: language, bufferPages: true });
  paper.registerFont('plain', PLAIN).registerFont('bold', BOLD);
  paper.font('bold').fontSize(16).text(words.say('title')).moveDown(0.5);
  paper.font('plain').fontSize(9);
  paper.text(`${words.say('person')}: ${held.personId}`);
  paper.text(`${words.say('exported')}: ${timeOf(held.exportedAt)}`);
  for (const stream of held.streams) writeStream(paper, stream, words);
  numberPages(paper);
  paper.end();
  return buffer(paper);
}

function writeStream(paper: PDFKit.PDFDocument, { streamId, events }: HeldStream, words: Words): void {
  paper
    .moveDown(1.5)
    .font('bold')
    .fontSize(12)
    .text(titleOf(streamId, events, words), INDENT);
  for (const event of events) writeEvent(paper, event, words);
}

function writeEvent(paper: PDFKit.PDFDocument, { at, type, data }: HeldEvent, words: Words): void {
  paper
    .moveDown(0.6)
    .font('bold')
    .fontSize(9)
    .text(`${timeOf(at)}   ${words.event(type)}`, INDENT);
  paper.font('plain');
  for (const { name, value } of linesOf(data, words)) paper.text(`${name}: ${value}`, INDENT + 14);
}

function titleOf(streamId: string, [first]: HeldEvent[], words: Words): string {
  const { ticketNumber } = (first?.data ?? {}) as { ticketNumber?: string };
  if (streamId.startsWith('complaint-')) return `${words.say('complaint')} ${ticketNumber ?? streamId}`;
  if (streamId.startsWith('contact-')) return words.say('contact');
  return words.say(streamId.startsWith('staff-') ? 'staff' : 'person_');
}

function numberPages(paper: PDFKit.PDFDocument): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    paper.switchToPage(page);
    // Within the margin a text would open a page of its own.
    paper.page.margins.bottom = 0;
    paper
      .font('plain')
      .fontSize(8)
      .text(`${page + 1} / ${count}`, INDENT, 800, { align: 'right', lineBreak: false });
  }
}

const timeOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
