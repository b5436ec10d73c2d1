import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, Placement } from '@suaka/complaint';
import type { Policy } from '@suaka/policy';
import { home } from '../home';
import { parseCsv } from './csv';
import { CATEGORY_OF, CENTRE, CHANNEL_OF, COUNTRY_OF, OFFICE_OF, OTHER_TYPES, PLACEMENT_OF } from './mapping';

export type Weights<T extends string = string> = Map<T, number>;

/** How often each is drawn, in published counts. */
export interface Figures {
  channels: Weights<Channel>;
  countries: Weights;
  categories: Weights;
  offices: Weights;
  placements: Weights<Placement>;
  /** Of all complaints, 0 to 1. */
  closedShare: number;
}

const FILE = join(home, 'apps/cli/data/bnp2tki_published_counts.csv');

/** Errors: a word of the figures that `mapping.ts` does not know. */
export function loadFigures({ categories }: Policy, text = readFileSync(FILE, 'utf8')): Figures {
  const rows = parseCsv(text).map((row) => ({ ...row, count: Number(row.count) }) as unknown as Row);
  const weights = <T extends string>(dimension: string, codes: Record<string, T | null>) =>
    weigh(
      rows.filter((row) => row.dimension === dimension),
      codes,
    );
  return {
    channels: weights('channel', CHANNEL_OF),
    countries: weights('country', COUNTRY_OF),
    categories: categoriesOf(
      rows,
      categories.map(({ code }) => code),
    ),
    offices: officesOf(rows),
    placements: weights('status', PLACEMENT_OF),
    closedShare: closedShareOf(rows),
  };
}

interface Row {
  period: string;
  dimension: string;
  value: string;
  count: number;
  resolved: string;
}

function weigh<T extends string>(rows: Row[], codes: Record<string, T | null>): Weights<T> {
  const weights: Weights<T> = new Map();
  for (const { value, count } of rows) {
    const code = codes[value];
    if (code === undefined)
      throw new Error(`The published figures name "${value}", which is mapped to nothing`);
    if (code !== null) weights.set(code, (weights.get(code) ?? 0) + count);
  }
  return weights;
}

function categoriesOf(rows: Row[], known: string[]): Weights {
  const types = rows.filter(({ dimension }) => dimension === 'type');
  const weights = weigh(
    types.filter(({ value }) => value !== OTHER_TYPES),
    CATEGORY_OF,
  );
  const others = known.filter((code) => !weights.has(code));
  const left = types.find(({ value }) => value === OTHER_TYPES)?.count ?? 0;
  for (const code of others) weights.set(code, left / others.length);
  return weights;
}

function officesOf(rows: Row[]): Weights {
  const provinces = rows.filter(({ dimension }) => dimension === 'province');
  const weights = weigh(provinces, OFFICE_OF);
  const named = provinces.reduce((sum, { count }) => sum + count, 0);
  const { count: all } = totalOf(rows, provinces[0]?.period ?? '');
  return weights.set(CENTRE, all - named);
}

function closedShareOf(rows: Row[]): number {
  const { count, resolved } = totalOf(rows, '2019');
  return Number(resolved) / count;
}

function totalOf(rows: Row[], period: string): Row {
  const total = rows.find((row) => row.dimension === 'total' && row.period === period);
  if (!total) throw new Error(`The published figures hold no total of ${period}`);
  return total;
}
