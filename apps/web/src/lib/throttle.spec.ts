import { collect } from './throttle';

describe('collect', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('hands on the first at once and the rest together', () => {
    const flushed: string[][] = [];
    const collected = collect<string>(1000, (values) => flushed.push([...values]));
    collected.add(['a']);
    collected.add(['b']);
    collected.add(['b', 'c']);
    expect(flushed).toEqual([['a']]);
    jest.advanceTimersByTime(1000);
    expect(flushed).toEqual([['a'], ['b', 'c']]);
    jest.advanceTimersByTime(5000);
    collected.add(['d']);
    expect(flushed).toHaveLength(3);
  });
});
