import { CLOCK_NAMES, PARTY_KINDS, WAIT_REASONS } from '@suaka/complaint';
import { Choice, Code, Instant, Line, Part } from '../fields';

export const CLOCK_STATUSES = ['running', 'warned', 'paused', 'breached', 'met', 'cancelled'] as const;

export class PartyShown {
  @Choice('PartyKind', PARTY_KINDS) kind: string;
  @Code({ optional: true, description: 'Of an institution or office' }) id?: string;
}

export class WaitShown {
  @Instant() since: string;
  @Choice('WaitReason', WAIT_REASONS) reason: string;
  @Part(() => PartyShown) waitsOn: PartyShown;
}

export class ClockShown {
  @Code() clockId: string;
  @Choice('ClockName', CLOCK_NAMES) clock: string;
  @Choice('ClockStatus', CLOCK_STATUSES) status: string;
  @Instant() startedAt: string;
  @Instant() warnAt: string;
  @Instant() dueAt: string;
  @Line({ description: 'In the words of the policy, such as 3 working_days' }) limit: string;
  @Line({ optional: true }) calendarVersion?: string;
  @Part(() => WaitShown, { optional: true, description: 'While it is paused' }) paused?: WaitShown;
  @Instant({ optional: true }) endedAt?: string;
  @Instant({ optional: true }) warnedAt?: string;
  @Instant({ optional: true }) breachedAt?: string;
}
