import { setTimeout as sleep } from 'node:timers/promises';
import { Upcoming } from './upcoming';

async function* slowly(...values: string[]): AsyncGenerator<string> {
  for (const value of values) {
    await sleep(30);
    yield value;
  }
}

describe('Upcoming', () => {
  it('gives up waiting without losing what comes later', async () => {
    const upcoming = new Upcoming(slowly('a', 'b'));
    expect(await upcoming.next(1)).toBeUndefined();
    expect(await upcoming.next(1)).toBeUndefined();
    expect(await upcoming.next(5_000)).toEqual({ value: 'a', done: false });
    expect(await upcoming.next(5_000)).toEqual({ value: 'b', done: false });
    expect((await upcoming.next(5_000))?.done).toBe(true);
  });

  it('gives what is already there without waiting', async () => {
    const upcoming = new Upcoming(slowly('a'));
    await sleep(60);
    expect(await upcoming.next(0)).toEqual({ value: 'a', done: false });
  });

  it('passes the error of the source on', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('log lost');
    }
    const upcoming = new Upcoming(failing());
    expect((await upcoming.next(5_000))?.value).toBe('a');
    await expect(upcoming.next(5_000)).rejects.toThrow('log lost');
  });
});
