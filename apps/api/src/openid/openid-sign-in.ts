import { Injectable } from '@nestjs/common';
import { Rejected } from '@suaka/complaint';
import { Conflict, decideAndAppend } from '@suaka/event-log';
import { staffDecider } from '@suaka/people';
import {
  findStaffByIdentity,
  findStaffById,
  findStaffByUsername,
  type StaffMember,
} from '@suaka/read-models';
import { newId, now } from '@suaka/runtime';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { StaffRecords } from '../staff/staff-records';
import { type Attempt } from './attempts';
import { type Claims, Provider } from './provider';

/** Tells by a provider's word who it is. Nobody gets an account by it; roles stay ours. */
@Injectable()
export class OpenidSignIn {
  constructor(
    private readonly parts: Parts,
    private readonly records: StaffRecords,
    private readonly provider: Provider,
  ) {}

  /** Errors: `Problem` openid_failed, openid_not_linked, openid_unavailable. */
  async check(pathAndQuery: string, attempt: Attempt): Promise<StaffMember> {
    const claims = await this.provider.claims(pathAndQuery, attempt);
    const linked = await findStaffByIdentity(this.parts.readModels, claims);
    const found = linked.length === 0 ? await this.#linkByClaim(claims) : linked;
    if (found.length !== 1 || !found[0]?.active) throw new Problem('openid_not_linked');
    return found[0];
  }

  /** At the first sign-in, where the configuration says that a claim is a user name of ours. */
  async #linkByClaim({ issuer, subject, more }: Claims): Promise<StaffMember[]> {
    const username = usernameIn(more, this.parts.config.SUAKA_OIDC_LINK_BY);
    if (!username) return [];
    const { readModels, log } = this.parts;
    const staffId = (await findStaffByUsername(readModels, username))?.staffId;
    if (!staffId) return [];
    const { state, revision } = await this.records.read(staffId);
    if (!state?.active || state.wasLinked) return [];
    try {
      const { position } = await decideAndAppend(log, staffDecider, staffId, {
        commandId: newId(),
        command: { type: 'LinkIdentity', data: { issuer, subject } },
        actor: { kind: 'system' },
        at: now(),
        expectedRevision: revision,
      });
      await this.records.untilShown(position);
    } catch (error) {
      if (error instanceof Rejected || error instanceof Conflict) return [];
      throw error;
    }
    const member = await findStaffById(readModels, staffId);
    return member ? [member] : [];
  }
}

/** An address counts only where the provider has verified it. */
function usernameIn(claims: Record<string, unknown>, claim: string | undefined): string | undefined {
  const value = claim && claims[claim];
  if (typeof value !== 'string') return undefined;
  return claim === 'email' && claims.email_verified !== true ? undefined : value;
}
