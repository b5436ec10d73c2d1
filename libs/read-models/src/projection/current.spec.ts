import { history } from '../../testing/history';
import { current } from './current';
import { PoisonedEvent } from './poisoned-event';

const [note] = history('complaint-k1', [{ type: 'NoteAdded', data: { text: 'x' } }]);

describe('current', () => {
  it('leaves an event of today as it is', () => {
    expect(current(note!)).toEqual(note);
  });

  it('stops at what a later version has written', () => {
    const later = { ...note!, metadata: { ...note!.metadata, schema: 99 } };
    expect(() => current(later)).toThrow(PoisonedEvent);
  });
});
