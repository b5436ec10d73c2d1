import { ValidateBy } from 'class-validator';

const repeated = (list: unknown, key: string): string[] => {
  if (!Array.isArray(list)) return [];
  const seen = list.map((item) => String((item as Record<string, unknown> | null)?.[key]));
  return [...new Set(seen.filter((value, index) => seen.indexOf(value) !== index))];
};

/** No two elements of the list have the same value under `key`. */
export const UniqueBy = (key: string): PropertyDecorator =>
  ValidateBy({
    name: `uniqueBy:${key}`,
    validator: {
      validate: (list) => repeated(list, key).length === 0,
      defaultMessage: (argument) =>
        `$property repeats the ${key} ${repeated(argument?.value, key).join(', ')}`,
    },
  });
