import { Histories } from './histories';
import type { History } from './history';

const history = (streamId: string, commands: number): History<string> => ({
  streamId,
  state: streamId,
  applied: new Map(
    Array.from({ length: commands }, (_, n) => [`${n}`, { revision: `${n}`, position: `${n}` }]),
  ),
});

it('keeps a stream as it was last seen', () => {
  const lately = new Histories();
  lately.keep(history('a', 1));
  lately.keep(history('a', 2));
  expect(lately.get('a')?.applied.size).toBe(2);
  expect(lately.get('b')).toBeUndefined();
});

it('gives up what was used longest ago where it holds too many commands', () => {
  const lately = new Histories(10);
  for (const id of ['a', 'b', 'a', 'c']) lately.keep(history(id, 4));
  expect(['a', 'b', 'c'].map((id) => lately.get(id)?.state)).toEqual(['a', undefined, 'c']);
});

it('keeps nothing that is too large, and nothing for long, so that an erased person is forgotten', () => {
  let now = 0;
  const lately = new Histories(10, () => now);
  lately.keep(history('huge', 11));
  expect(lately.get('huge')).toBeUndefined();
  lately.keep(history('a', 1));
  now = 599_000;
  lately.keep(history('a', 2));
  now = 601_000;
  expect(lately.get('a')).toBeUndefined();
});
