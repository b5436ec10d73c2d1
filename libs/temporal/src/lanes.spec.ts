import { setImmediate as turn } from 'node:timers/promises';
import { Lanes } from './lanes';

const running = () => {
  const state = { now: 0, most: 0, order: [] as number[] };
  const work = (name: number) => async () => {
    state.most = Math.max(state.most, ++state.now);
    state.order.push(name);
    await turn();
    state.now -= 1;
    if (name === 3) throw new Error('broken');
  };
  return { state, work };
};

it('has no more than so many under way for one key, in order, also after a failure', async () => {
  const lanes = new Lanes(2);
  const { state, work } = running();
  const names = [0, 1, 2, 3, 4, 5, 6];
  const results = await Promise.allSettled(names.map((name) => lanes.within('a', work(name))));
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(state).toMatchObject({ most: 2, order: names, now: 0 });
});

it('does not let one key wait for another', async () => {
  const lanes = new Lanes(1);
  const { state, work } = running();
  await Promise.all(['a', 'b', 'c'].map((key) => lanes.within(key, work(0))));
  expect(state.most).toBe(3);
});

it('keeps nothing of a key whose work is done, also after a failure', async () => {
  const lanes = new Lanes(1);
  const { work } = running();
  const names = [1, 2, 3, 4];
  const under = names.map((name) => lanes.within(`${name % 2}`, work(name)));
  expect(lanes.size).toBe(2);
  await Promise.allSettled(under);
  expect(lanes.size).toBe(0);
});
