import { type Words } from './words';

/** An event's data as lines to read; ids of the system's own are left out. */
export function linesOf(data: object, words: Words): { name: string; value: string }[] {
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || /Id$|Version$/.test(name)) return [];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return linesOf(value, words).map((line) => ({
        name: `${words.field(name)}, ${line.name}`,
        value: line.value,
      }));
    }
    return [{ name: words.field(name), value: textOf(value, words) }];
  });
}

function textOf(value: unknown, words: Words): string {
  if (value === null || value === undefined) return words.say('erased');
  if (Array.isArray(value)) return value.map((each: unknown) => textOf(each, words)).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
