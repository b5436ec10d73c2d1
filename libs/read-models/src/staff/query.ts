import { sql } from 'kysely';
import type { ReadDb } from '../schema/read-models';
import type { StaffMember, StaffRow } from './row';

const MEMBER = [
  ...(['staffId', 'username', 'name', 'roles', 'officeId', 'active', 'revision'] as const),
  ...(['oneTimeUntil', 'secondFactor', 'identityIssuer'] as const),
];

/** By username. */
export function findStaff(db: ReadDb): Promise<StaffMember[]> {
  return db
    .selectFrom('staff')
    .select(MEMBER)
    .orderBy(sql`lower(username)`)
    .execute();
}

export function findStaffById(db: ReadDb, staffId: string): Promise<StaffMember | undefined> {
  return db.selectFrom('staff').select(MEMBER).where('staffId', '=', staffId).executeTakeFirst();
}

/** For sign-in, hence with the password's hash; upper and lower case are one. */
export function findStaffByUsername(db: ReadDb, username: string): Promise<StaffRow | undefined> {
  return db
    .selectFrom('staff')
    .selectAll()
    .where(sql`lower(username)`, '=', username.toLowerCase())
    .executeTakeFirst();
}

/** Everyone whom the provider calls so; there should be one at most. */
export function findStaffByIdentity(
  db: ReadDb,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<StaffMember[]> {
  return db
    .selectFrom('staff')
    .select(MEMBER)
    .where('identityIssuer', '=', issuer)
    .where('identitySubject', '=', subject)
    .execute();
}
