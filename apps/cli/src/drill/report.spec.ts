import { percentile } from './report';

it('takes percentiles by nearest rank', () => {
  const values = Array.from({ length: 200 }, (_, n) => n + 1);
  expect([0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([100, 198, 200]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});
