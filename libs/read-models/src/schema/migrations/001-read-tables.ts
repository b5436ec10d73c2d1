import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  sql`create table read.checkpoint (
    name text primary key,
    position numeric(20),
    last_stream text, last_revision bigint, last_position numeric(20),
    updated_at timestamptz not null default now()
  )`,
  sql`insert into read.checkpoint (name) values ('read')`,
  sql`create table read.failure (
    name text primary key,
    stream_id text, revision bigint, type text, position numeric(20),
    reason text not null,
    failed_at timestamptz not null
  )`,

  sql`create table read.case_file (
    complaint_id text primary key,
    revision bigint not null, position numeric(20) not null,
    updated_at timestamptz not null,
    state jsonb not null
  )`,
  sql`create table read.case_timeline (
    complaint_id text not null, revision bigint not null,
    at timestamptz not null, actor text not null, type text not null,
    data jsonb not null,
    primary key (complaint_id, revision)
  )`,

  sql`create table read.worklist (
    complaint_id text primary key,
    ticket_number text not null,
    phase text not null, severity text, main_category text,
    office_id text not null, handler_id text,
    complainant_name text, worker_name text, country text, channel text not null,
    emergency text, overdue integer not null, next_due_at timestamptz,
    registered_at timestamptz not null, updated_at timestamptz not null,
    revision bigint not null,
    closed_at timestamptz, outcome text,
    urgency smallint not null, rank bigint not null,
    search_text text not null
  )`,
  sql`create index worklist_order on read.worklist (urgency, rank, complaint_id)`,
  sql`create index worklist_office on read.worklist (office_id, urgency, rank, complaint_id)`,
  sql`create index worklist_phase on read.worklist (phase, urgency, rank, complaint_id)`,
  sql`create index worklist_severity on read.worklist (severity, urgency, rank, complaint_id)`,
  sql`create index worklist_handler on read.worklist (handler_id, urgency, rank, complaint_id)`,
  sql`create index worklist_overdue on read.worklist (urgency, rank, complaint_id) where overdue > 0`,

  sql`create table read.sla_watch (
    complaint_id text not null, clock_id text not null,
    clock text not null, ticket_number text not null, office_id text not null, status text not null,
    started_at timestamptz not null, warn_at timestamptz not null, due_at timestamptz not null,
    ended_at timestamptz, breached_at timestamptz,
    primary key (complaint_id, clock_id)
  )`,
  sql`create index sla_watch_due on read.sla_watch ((ended_at is not null), due_at, complaint_id, clock_id)`,
  sql`create index sla_watch_status on read.sla_watch (status, (ended_at is not null), due_at, complaint_id, clock_id)`,
  sql`create index sla_watch_office on read.sla_watch (office_id, (ended_at is not null), due_at, complaint_id, clock_id)`,

  sql`create table read.contact_log (
    contact_id text primary key,
    channel text not null, office_id text not null,
    caller_id text not null, caller_name text, caller_phone text, caller_email text, caller_relation text,
    notes text,
    logged_at timestamptz not null, logged_by text not null,
    complaint_id text,
    revision bigint not null,
    search_text text not null
  )`,
  sql`create index contact_log_newest on read.contact_log (logged_at desc, contact_id desc)`,
  sql`create index contact_log_office on read.contact_log (office_id, logged_at desc, contact_id desc)`,

  sql`create table read.staff (
    staff_id text primary key,
    username text not null, name text, roles text[] not null, office_id text not null,
    active boolean not null,
    password_hash text,
    revision bigint not null
  )`,
  sql`create index staff_username on read.staff (lower(username))`,
];

export const readTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
