import { sql } from 'kysely';
import type { ReadDb, ReadModels } from '../schema/read-models';

/** The rows of the given keys, by key. */
export async function loadRows<Table extends keyof ReadModels>(
  db: ReadDb,
  table: Table,
  key: keyof ReadModels[Table] & string,
  keys: ReadonlySet<string>,
): Promise<Map<string, ReadModels[Table]>> {
  if (keys.size === 0) return new Map();
  const { rows } = await sql<ReadModels[Table]>`
    select * from ${stored(table)} where ${sql.id(key)} = any(${[...keys]}::text[])`.execute(db);
  return new Map(rows.map((row) => [String(row[key]), row]));
}

/** One statement for all rows; what stands under the same key is replaced. */
export async function upsertRows<Table extends keyof ReadModels>(
  db: ReadDb,
  table: Table,
  key: (keyof ReadModels[Table] & string)[],
  rows: readonly ReadModels[Table][],
): Promise<void> {
  if (!rows[0]) return;
  const changed = Object.keys(rows[0]).filter((column) => !(key as string[]).includes(column));
  await sql`${insertion(table, rows)} on conflict (${sql.join(key.map((column) => sql.id(column)))})
    do update set ${sql.join(changed.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`))}`.execute(
    db,
  );
}

/** What stands under the same key stays. */
export async function insertNewRows<Table extends keyof ReadModels>(
  db: ReadDb,
  table: Table,
  rows: readonly ReadModels[Table][],
): Promise<void> {
  if (rows.length > 0) await sql`${insertion(table, rows)} on conflict do nothing`.execute(db);
}

/** Fails where a row of the same key exists. */
export async function insertRows<Table extends keyof ReadModels>(
  db: ReadDb,
  table: Table,
  rows: readonly ReadModels[Table][],
): Promise<void> {
  if (rows.length > 0) await insertion(table, rows).execute(db);
}

function insertion<Table extends keyof ReadModels>(table: Table, rows: readonly ReadModels[Table][]) {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.id(column)));
  return sql`insert into ${stored(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${stored(table)}, ${storable(rows)}::json)`;
}

const stored = (table: keyof ReadModels) => sql.id('read', table);

/** PostgreSQL text holds neither NUL nor half a surrogate pair; they become U+FFFD, as decoders do. */
export function storable(rows: readonly object[]): string {
  return JSON.stringify(rows.map(snakeCased), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : value,
  );
}

const snakeCased = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]));

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
