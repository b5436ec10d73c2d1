import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  sql`alter table read.worklist add column offered_to text, add column former_offices text[] not null default '{}'`,
  sql`create index worklist_offered on read.worklist (offered_to) where offered_to is not null`,
  sql`create index worklist_former on read.worklist using gin (former_offices)`,
];

export const handover: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
