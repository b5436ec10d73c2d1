import {
  CLOCK_NAMES,
  type ClockName,
  PARTY_KINDS,
  type Party,
  WAIT_REASONS,
  type WaitReason,
} from '@suaka/complaint';
import { Choice, Code, Instant } from '../fields';

const since = { optional: true, description: 'By default now; not in the future' };

export class WaitBody {
  @Choice('PartyKind', PARTY_KINDS) waitsOn: Party['kind'];
  @Code({ optional: true, description: 'Which institution or office' }) partyId?: string;
  @Choice('WaitReason', WAIT_REASONS) reason: WaitReason;
  @Instant(since) since?: string;
}

export class ResumptionBody {
  @Instant(since) since?: string;
}

export class RecountBody {
  @Choice('ClockName', CLOCK_NAMES, { optional: true, list: 16, description: 'By default all' })
  clocks?: ClockName[];
}
