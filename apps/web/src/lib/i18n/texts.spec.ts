import { REJECTION_REASONS } from '@suaka/complaint';
import { en } from './en';
import { id } from './id';

/** Every text by its path. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('texts', () => {
  it('exist in both languages, with the same slots', () => {
    const english = new Map(flat(en));
    for (const [path, text] of flat(id)) {
      expect([path, slots(english.get(path) ?? '')]).toEqual([path, slots(text)]);
    }
    expect(english.size).toBe(flat(id).length);
  });

  it('explain every reason for which a case refuses a step', () =>
    expect(Object.keys(id.problem)).toEqual(expect.arrayContaining([...REJECTION_REASONS])));

  it('are never blank', () => {
    expect([...flat(id), ...flat(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
