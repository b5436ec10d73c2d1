import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  sql`create table read.person_stream (
    person_id text not null, stream_id text not null,
    primary key (person_id, stream_id)
  )`,
  sql`create index person_stream_stream on read.person_stream (stream_id)`,
  sql`create table read.erased_person (
    person_id text primary key,
    erased_at timestamptz not null, legal_basis text not null
  )`,
  // What was projected before there was such a table.
  sql`insert into read.person_stream
    select state #>> '{complainant,personId}', 'complaint-' || complaint_id from read.case_file
    union select state #>> '{worker,personId}', 'complaint-' || complaint_id from read.case_file
    union select caller_id, 'contact-' || contact_id from read.contact_log
    union select staff_id, 'staff-' || staff_id from read.staff`,
];

export const persons: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
