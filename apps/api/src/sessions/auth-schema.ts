import { Kysely, PostgresDialect, sql } from 'kysely';
import { createLogger } from '@suaka/runtime';
import { Pool } from 'pg';

/** PostgreSQL schema `auth`: who is signed in, and how often signing in failed. */
export interface AuthTables {
  'auth.session': {
    token_hash: Buffer;
    staff_id: string;
    means: 'password' | 'provider';
    opened_at: Date;
    used_at: Date;
    expires_at: Date;
  };
  'auth.second_factor_setup': { staff_id: string; sealed: string; expires_at: Date };
  'auth.second_factor_step': { staff_id: string; last_step: string };
  'auth.openid_attempt': {
    token_hash: Buffer;
    state: string;
    nonce: string;
    verifier: string;
    back: string;
    expires_at: Date;
  };
  'auth.sign_in_failure': { subject: string; failures: number; window_ends_at: Date };
  'auth.service_use': { service_id: string; used_at: Date };
}

export type AuthDb = Kysely<AuthTables>;

/** Connects lazily. */
export function openAuth(databaseUrl: string): AuthDb {
  const logger = createLogger('auth');
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 5,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const lost = (error: Error) => logger.warn({ err: error }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) });
}

const LOCK = 'suaka: tables of sessions';

const TABLES = [
  sql`create schema if not exists auth`,
  sql`create table if not exists auth.session (
    token_hash bytea primary key,
    staff_id uuid not null,
    opened_at timestamptz not null,
    used_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  sql`alter table auth.session add column if not exists means text not null default 'password'`,
  sql`create index if not exists session_by_staff on auth.session (staff_id)`,
  sql`create table if not exists auth.sign_in_failure (
    subject text primary key,
    failures integer not null,
    window_ends_at timestamptz not null
  )`,
  sql`create table if not exists auth.service_use (
    service_id uuid primary key,
    used_at timestamptz not null
  )`,
  sql`create table if not exists auth.second_factor_setup (
    staff_id uuid primary key,
    sealed text not null,
    expires_at timestamptz not null
  )`,
  sql`create table if not exists auth.second_factor_step (
    staff_id uuid primary key,
    last_step bigint not null
  )`,
  sql`create table if not exists auth.openid_attempt (
    token_hash bytea primary key,
    state text not null, nonce text not null, verifier text not null, back text not null,
    expires_at timestamptz not null
  )`,
];

/** Safe from several processes at once. */
export const migrateAuth = (db: AuthDb): Promise<void> =>
  db.transaction().execute(async (turn) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(turn);
    for (const statement of TABLES) await statement.execute(turn);
  });
