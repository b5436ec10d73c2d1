import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { differences, loadPolicy, parsePolicy, type Policy, PolicyInvalid } from '.';

const shipped = readFileSync(join(__dirname, '../../../policies/default.yaml'), 'utf8');
const policy = loadPolicy();
const changed = (change: (policy: Policy) => void): string => {
  const document = parse(shipped) as Policy;
  change(document);
  return stringify(document);
};
const faultsIn = (text: string) => {
  try {
    parsePolicy(text);
  } catch (error) {
    if (error instanceof PolicyInvalid) return error.faults;
    throw error;
  }
  return [];
};
const lineWith = (text: string, part: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('faults are named by line', () => {
  it('each at its own', () => {
    const text = shipped
      .replace('warnShare: 0.75', 'warnShare: 75')
      .replace('{ amount: 60, unit: calendar_days }', '{ amount: 60, unit: moons }');
    expect(faultsIn(text).map(({ path, line }) => [path, line])).toEqual([
      ['warnShare', lineWith(text, 'warnShare: 75')],
      ['clocks.overall.limit.unit', lineWith(text, 'unit: moons')],
    ]);
  });

  it('and what is missing at the part that lacks it', () => {
    const text = shipped.replace(/ {2}overall: .*\n/, '');
    expect(faultsIn(text)[0]).toMatchObject({
      path: 'clocks.overall',
      line: lineWith(text, '  verification:'),
    });
  });

  it.each<[string, (p: Policy) => void, string, string]>([
    [
      'a category of a track',
      (p) => p.tracks[0]?.not?.push('NOISE'),
      'tracks.0.not.4',
      'names no category: NOISE',
    ],
    [
      'an office of an escalation',
      (p) => (p.escalations[1]!.office = 'ATLANTIS'),
      'escalations.1.office',
      'names no office: ATLANTIS',
    ],
    [
      'half a month',
      (p) => (p.clocks.told_unsolvable.limit.amount = 0.5),
      'clocks.told_unsolvable.limit.amount',
      'whole',
    ],
    [
      'a country of no library',
      (p) => (p.calendars.library = 'AQ'),
      'calendars.library',
      'no holidays of AQ',
    ],
  ])('%s', (_, change, path, reason) => {
    expect(faultsIn(changed(change))).toEqual([
      expect.objectContaining({ path, reason: expect.stringContaining(reason), line: expect.any(Number) }),
    ]);
  });
});

describe('holidays', () => {
  it('have the joint leave of the decree', () => {
    expect(policy.calendars.holidays).toEqual(
      expect.arrayContaining(['2026-03-18', '2026-05-28', '2026-12-24']),
    );
    expect(policy.calendars.holidays.filter((day) => day.startsWith('2026'))).toHaveLength(25);
  });

  it('come from the library where a year has none announced, and only then', () => {
    expect(policy.calendars.holidays).toContain('2027-08-17');
    const announced = parsePolicy(changed((p) => p.calendars.holidays.push('2027-01-01')));
    expect(announced.calendars.holidays.filter((day) => day.startsWith('2027'))).toEqual(['2027-01-01']);
  });

  it('may be those of another country in an office abroad', () => {
    const abroad = parsePolicy(
      changed((p) => {
        p.calendars.ofOffices = [
          {
            offices: ['PUSAT'],
            workingWeekdays: [7, 1, 2, 3, 4],
            holidays: [],
            library: 'SA',
            libraryYears: [2026],
          },
        ];
      }),
    );
    expect(abroad.calendars.ofOffices?.[0]?.holidays).toContain('2026-09-23');
  });
});

describe('differences', () => {
  it('are none between two ways to write the same', () => {
    expect(differences(policy, parsePolicy(stringify(parse(shipped))))).toEqual([]);
  });

  it('name the rule, whatever else stands around it', () => {
    const other = parsePolicy(
      changed((p) => {
        p.clocks.overall.limit.amount = 90;
        p.categories.reverse();
        p.calendars.holidays.push('2026-11-27');
        p.countries = p.countries.filter((country) => country !== 'LA');
      }),
    );
    expect(differences(policy, other)).toEqual([
      { path: 'clocks.overall.limit.amount', before: '60', after: '90' },
      { path: 'countries.LA', before: 'LA', after: undefined },
      { path: 'calendars.holidays.2026-11-27', before: undefined, after: '2026-11-27' },
    ]);
  });
});
