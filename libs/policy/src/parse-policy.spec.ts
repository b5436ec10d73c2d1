import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from '@suaka/complaint';
import { parse, stringify } from 'yaml';
import { loadPolicy, parsePolicy, type Policy, PolicyInvalid } from '.';

const shipped = readFileSync(join(__dirname, '../../../policies/default.yaml'), 'utf8');

const faultsIn = (yamlText: string): string[] => {
  try {
    parsePolicy(yamlText);
  } catch (error) {
    if (error instanceof PolicyInvalid) return error.faults.map(({ path, reason }) => `${path}: ${reason}`);
    throw error;
  }
  return [];
};
const faultsWhere = (change: (policy: Policy) => void): string[] => {
  const policy = parse(shipped) as Policy;
  change(policy);
  return faultsIn(stringify(policy));
};
const first = <T>(list: T[]): T => list[0] as T;

describe('the shipped policy', () => {
  const policy = loadPolicy();

  it('has thirty categories, of every severity', () => {
    expect(policy.categories).toHaveLength(30);
    expect(new Set(policy.categories.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES));
  });

  it('has the legal limits', () => {
    const { verification, completion, emergency_first_action: emergency } = policy.clocks;
    expect([verification.limit, completion.limit, emergency.limit]).toEqual([
      { amount: 3, unit: 'working_days' },
      { amount: 14, unit: 'working_days' },
      { amount: 15, unit: 'minutes' },
    ]);
    expect(policy.warnShare).toBe(0.75);
  });

  it('has one centre, and offices in all three Indonesian times', () => {
    expect(policy.offices.filter(({ kind }) => kind === 'centre').map(({ id }) => id)).toEqual(['PUSAT']);
    const zones = policy.offices.map(({ timeZone }) => timeZone);
    expect(zones).toEqual(expect.arrayContaining(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']));
  });
});

describe('faults are named by path', () => {
  it.each<[string, (policy: Policy) => void, string]>([
    ['a duplicated code', (p) => (first(p.categories).code = 'OTHER'), 'categories: repeats the code OTHER'],
    [
      'an unknown severity',
      (p) => (first(p.categories).severity = 'dire' as never),
      'categories.0.severity: must be one of',
    ],
    [
      'a missing label',
      (p) => delete (first(p.categories) as Partial<Policy['categories'][number]>).en,
      'categories.0.en: ',
    ],
    [
      'a bad zone',
      (p) => (first(p.offices).timeZone = 'Asia/Atlantis'),
      'offices.0.timeZone: must be a valid IANA',
    ],
    [
      'a duplicated office',
      (p) => (first(p.offices).id = 'P4MI-BATAM'),
      'offices: repeats the id P4MI-BATAM',
    ],
    [
      'a shared ticket unit',
      (p) => (first(p.offices).unit = 'P4MI-BATAM'),
      'offices: repeats the unit P4MI-BATAM',
    ],
    ['no offices', (p) => (p.offices = []), 'offices: should not be empty'],
    ['a share over 1', (p) => (p.warnShare = 75), 'warnShare: must not be greater than 1'],
    [
      'no limit',
      (p) => (p.clocks.verification.limit.amount = 0),
      'clocks.verification.limit.amount: must be a positive',
    ],
    [
      'an unknown unit',
      (p) => (p.clocks.completion.limit.unit = 'moons' as never),
      'clocks.completion.limit.unit: must be one',
    ],
    [
      'a missing clock',
      (p) => delete (p.clocks as Partial<Policy['clocks']>).completion,
      'clocks.completion: ',
    ],
    [
      'no working day',
      (p) => (p.calendars.workingWeekdays = []),
      'calendars.workingWeekdays: should not be empty',
    ],
    [
      'no such weekday',
      (p) => (p.calendars.workingWeekdays = [0]),
      'calendars.workingWeekdays: each value in',
    ],
    ['no such day', (p) => (p.calendars.holidays = ['2027-02-29']), 'calendars.holidays: each value in'],
    [
      'a day with a time',
      (p) => (p.calendars.holidays = ['2027-01-01T00:00']),
      'calendars.holidays: each value in',
    ],
    [
      'tickets that would repeat',
      (p) => (p.ticketPattern = 'ADU.{unit}/{year}'),
      'ticketPattern: must hold {number}',
    ],
    ['an unknown placeholder', (p) => (p.ticketPattern += '{day}'), 'ticketPattern: must hold {number}'],
    ['no such country', (p) => p.countries.push('XX'), 'countries: each value in'],
    ['an unknown field', (p) => Object.assign(p, { colour: 'red' }), 'colour: is not a known field'],
    [
      'an unknown nested field',
      (p) => Object.assign(first(p.offices), { fax: 1 }),
      'offices.0.fax: is not a known field',
    ],
    [
      'an unknown parent',
      (p) => (p.offices.at(-1)!.parent = 'ATLANTIS'),
      'offices.43.parent: names no office: ATLANTIS',
    ],
    [
      'a parent of itself',
      (p) => (p.offices[3]!.parent = p.offices[3]!.id),
      'offices.3.parent: leads back to',
    ],
    [
      'parents in a circle',
      (p) => {
        p.offices[3]!.parent = p.offices[4]!.id;
        p.offices[4]!.parent = p.offices[3]!.id;
      },
      'offices.4.parent: leads back to',
    ],
    [
      'a parent of the centre',
      (p) => (first(p.offices).parent = 'BP3MI-DKI'),
      'offices.0.parent: must not be',
    ],
    ['a number as version', (p) => (p.version = 2 as never), 'version: must be a string'],
    ['a list for a part', (p) => (p.clocks = [] as never), 'clocks: must be an object'],
    ['a text for a list', (p) => (p.categories = 'all' as never), 'categories: '],
    ['a hole in a list', (p) => (p.offices[1] = null as never), 'offices'],
  ])('%s', (_, change, fault) => {
    expect(faultsWhere(change)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it('all of them at once', () => {
    const faults = faultsWhere((policy) => {
      policy.warnShare = 0;
      first(policy.offices).timeZone = 'Mars';
      first(policy.categories).severity = 'dire' as never;
    });
    expect(faults).toHaveLength(3);
  });

  it.each([
    ['nothing', '', 'document: must be a mapping'],
    ['a list', '- 1\n- 2', 'document: must be a mapping'],
    ['broken YAML', 'version: [1, 2\nwarnShare: {', 'line 2: '],
    ['a name that is there twice', 'version: a\nversion: b', 'line 2: Map keys must be unique'],
  ])('where the document is %s', (_, text, fault) => {
    expect(faultsIn(text)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it('and an unreadable file names itself', () => {
    expect(() => loadPolicy('/nowhere/policy.yaml')).toThrow(/nowhere.policy\.yaml/);
  });
});
