import { lastPosition, later, notePosition } from './position';

describe('position', () => {
  it('compares as numbers of any size, not as text', () => {
    expect(later('9', '10')).toBe('10');
    expect(later('9007199254740993', '9007199254740992')).toBe('9007199254740993');
  });

  it('keeps the latest write and ignores what is no position', () => {
    notePosition('20');
    notePosition('3');
    notePosition(null);
    notePosition('later');
    expect(lastPosition()).toBe('20');
  });
});
