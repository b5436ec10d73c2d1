import { history, registered } from '../../testing/history';
import { fold } from '../projection/fold';
import type { LoggedEvent } from '../projection/logged-event';
import { PoisonedEvent } from '../projection/poisoned-event';
import { caseFile } from './project';
import { timelineRow } from './timeline';

const note = (text: string) => ({ type: 'NoteAdded', data: { text } });
const events = history('complaint-k1', [registered(), note('satu'), note('dua')]);
const caseFilesOf = (given: LoggedEvent[], rows = new Map()) => fold(caseFile, rows, given);

describe('the case file', () => {
  it('is the folded state, its revision and its position', () => {
    const [file, ...others] = caseFilesOf(events);
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      complaintId: 'k1',
      revision: '2',
      position: '20',
      updatedAt: events[2]!.metadata.at,
      state: { ticketNumber: 'PST-2026-000001', notes: [{ text: 'satu' }, { text: 'dua' }] },
    });
  });

  it('is the same whether folded at once or from what was stored', () => {
    const stored = JSON.parse(JSON.stringify(caseFilesOf(events.slice(0, 2))[0]));
    expect(caseFilesOf(events.slice(2), new Map([['k1', stored]]))).toEqual(caseFilesOf(events));
  });

  it('keeps cases apart and leaves other streams alone', () => {
    const others = [
      ...history('contact-k1', [{ type: 'ContactLogged', data: {} }]),
      ...history('complaint-k2', [registered()]),
    ];
    const files = caseFilesOf([events[0]!, ...others, events[1]!]);
    expect(files.map(({ complaintId, revision }) => [complaintId, revision])).toEqual([
      ['k1', '1'],
      ['k2', '0'],
    ]);
  });

  it.each([
    ['an event that comes twice', [events[0]!, events[1]!, events[1]!], 'revision 2 is due'],
    ['a gap', [events[0]!, events[2]!], 'revision 1 is due'],
    [
      'a case without its registration',
      history('complaint-k1', [note('x')]),
      'no complaint has been registered',
    ],
    [
      'a type it does not know',
      history('complaint-k1', [registered(), { type: 'Sued', data: {} }]),
      'not known here',
    ],
  ])('stops at %s, naming the event', (_, given, reason) => {
    const poisoned = given.at(-1)!;
    expect(() => caseFilesOf(given)).toThrow(PoisonedEvent);
    expect(() => caseFilesOf(given)).toThrow(reason);
    expect(() => caseFilesOf(given)).toThrow(`${poisoned.type} at complaint-k1@${poisoned.revision}`);
  });
});

describe('the timeline', () => {
  it('has one line for each event of a complaint', () => {
    const lines = [...events, ...history('staff-1', [note('x')])].flatMap(timelineRow);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toEqual({
      complaintId: 'k1',
      revision: '1',
      at: events[1]!.metadata.at,
      actor: 'staff:petugas-1',
      type: 'NoteAdded',
      data: { text: 'satu' },
    });
  });
});
