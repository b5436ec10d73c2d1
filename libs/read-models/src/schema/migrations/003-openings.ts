import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  sql`create table read.opening (
    complaint_id text not null, revision bigint not null,
    staff_id text not null, opened_at timestamptz not null, until timestamptz not null,
    primary key (complaint_id, revision)
  )`,
  sql`create index opening_staff on read.opening (staff_id, until)`,
  sql`create index opening_newest on read.opening (opened_at desc, complaint_id, revision)`,
  sql`create index worklist_ticket on read.worklist (ticket_number)`,
];

export const openings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
