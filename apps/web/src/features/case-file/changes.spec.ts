import type { TimelineEntry } from '../../lib/schemas';
import { changesSince, shownRevision } from './changes';

const entry = (revision: string, actor: string) => ({ revision, actor }) as TimelineEntry;
const timeline = [entry('8', 'staff:a'), entry('9', 'system'), entry('10', 'staff:b')];

describe('changes while a form is open', () => {
  it("are other people's steps, in the order of numbers", () => {
    expect(changesSince('8', timeline)).toEqual([entry('10', 'staff:b')]);
    expect(changesSince('10', timeline)).toEqual([]);
  });

  it('have been shown up to the newest event on the screen', () => {
    expect(shownRevision('9', timeline)).toBe('10');
    expect(shownRevision('11', timeline)).toBe('11');
  });
});
