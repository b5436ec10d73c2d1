import { sql, type Kysely, type Migration } from 'kysely';

/** Tokens of other systems; a log that was projected before holds none of them. */
export const services: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table read.service (
      service_id text primary key,
      name text not null, scopes text[] not null, office_id text not null,
      issued_at timestamptz not null, issued_by text not null,
      expires_at timestamptz not null, revoked_at timestamptz,
      token_hash text not null,
      revision bigint not null
    )`.execute(db);
    await sql`create unique index service_token on read.service (token_hash)`.execute(db);
  },
};
