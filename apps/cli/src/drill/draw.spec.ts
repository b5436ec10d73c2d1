import { CHANNELS } from '@suaka/complaint';
import { loadPolicy } from '@suaka/policy';
import { draw, STAGES } from './draw';
import { loadFigures, type Weights } from './figures';
import { stepsOf } from './steps';

const policy = loadPolicy();
const figures = loadFigures(policy);
const drawn = (seed: number, n: number) =>
  Array.from({ length: n }, (_, index) => draw(seed, index, figures, policy));
const total = (weights: Weights) => [...weights.values()].reduce((sum, weight) => sum + weight, 0);

describe('the published figures', () => {
  it('are all mapped, to codes that the policy and the vocabulary know', () => {
    const codes = policy.categories.map(({ code }) => code);
    const offices = policy.offices.map(({ id }) => id);
    expect([...figures.categories.keys()].sort()).toEqual([...codes].sort());
    expect(offices).toEqual(expect.arrayContaining([...figures.offices.keys()]));
    expect(CHANNELS).toEqual(expect.arrayContaining([...figures.channels.keys()]));
  });

  it('are summed over their periods', () => {
    expect(figures.channels.get('walk_in')).toBe(931 + 801);
    expect(figures.countries.get('SA')).toBe(6516 + 702 + 18);
    expect(figures.categories.get('WANTS_HOME')).toBe(980 + 136 + 50);
    expect(figures.offices.get('PUSAT')).toBe(2949 - 801 - 429 - 327 - 230);
    expect(figures.placements.get('nonprocedural')).toBe(111);
    expect(figures.closedShare).toBeCloseTo(3380 / 5108, 9);
  });

  it('spread what they call other evenly over the kinds that they do not name', () => {
    const others = [...figures.categories].filter(
      ([, weight]) => weight === figures.categories.get('OVERSTAY'),
    );
    expect(others.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(773, 6);
  });

  it('refuse a word that is mapped to nothing', () => {
    const text = 'period,dimension,value,count,resolved,source\n2019,country,Atlantis,3,,x\n';
    expect(() => loadFigures(policy, text)).toThrow('"Atlantis"');
  });
});

describe('drawing', () => {
  it('gives the same complaints and steps for the same seed, others for another', () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50));
    expect(drawn(7, 200).slice(0, 50)).toEqual(drawn(7, 50));
    expect(drawn(8, 50)).not.toEqual(drawn(7, 50));
    const [one] = drawn(7, 1);
    expect(stepsOf(7, one!, 'x')).toEqual(stepsOf(7, one!, 'x'));
  });

  it('follows the weights', () => {
    const all = drawn(1, 20_000);
    for (const [weights, of] of [
      [figures.channels, (d: (typeof all)[0]) => d.channel],
      [figures.countries, (d: (typeof all)[0]) => d.country],
      [figures.categories, (d: (typeof all)[0]) => d.categories[0]],
      [figures.offices, (d: (typeof all)[0]) => d.officeId],
    ] as [Weights, (d: (typeof all)[0]) => string][]) {
      for (const [value, weight] of weights) {
        const share = all.filter((one) => of(one) === value).length / all.length;
        expect(Math.abs(share - weight / total(weights))).toBeLessThan(0.012);
      }
    }
  });

  it('leaves some at every stage, in a small drill too', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const stages = new Set(drawn(seed, 40).map(({ stage }) => stage));
      expect(stages.size).toBe(STAGES.length);
    }
    const closed = drawn(1, 2000).filter(({ stage }) => stage === 'closed' || stage === 'reopened').length;
    expect(closed / 2000).toBeCloseTo(figures.closedShare, 2);
  });
});
