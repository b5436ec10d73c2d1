import { OFFICE_KINDS, OFFICE_PHASES, type OfficeDetails, type OfficePhase } from '@suaka/people';
import { IsTimeZone, Matches } from 'class-validator';
import { Choice, Code, Counted, Day, Line } from '../fields';

const CAPITALS = /^[A-Z][A-Z0-9-]{0,63}$/;
const BEGUN = ['planned', 'live'] as const;

/** A code that is written in ticket numbers and addresses. */
export const CapitalCode = () => (target: object, property: string) => {
  Code()(target, property);
  Matches(CAPITALS, { message: 'must be capital letters, digits and -' })(target, property);
};

export class OfficeDetailsBody {
  @Line() name: string;
  @CapitalCode() unit: string;
  @IsTimeZone({ message: 'must be an IANA time zone' })
  @Line({ description: 'IANA time zone, such as Asia/Makassar' })
  timeZone: string;
  @Choice('OfficeKind', OFFICE_KINDS) kind: OfficeDetails['kind'];
  @Code({ optional: true, description: 'The office above it; by default the centre' }) parent?: string;
}

export class OfficePhaseBody {
  @Choice('OfficePhaseBegun', BEGUN) phase: (typeof BEGUN)[number];
  @Day({ optional: true, description: 'Since when it is live, or for when it is planned' })
  phaseDate?: string;
}

export class OfficeDeputyBody {
  @Code({ optional: true, description: 'Takes its cases while it is not live; by default the centre' })
  deputy?: string;
}

export class OfficeClosingBody {
  @Day({ optional: true, description: 'Since when' }) phaseDate?: string;
}

export class OfficeBody extends OfficeDetailsBody {
  @CapitalCode() officeId: string;
  @Choice('OfficePhaseBegun', BEGUN) phase: (typeof BEGUN)[number];
  @Day({ optional: true, description: 'Since when it is live, or for when it is planned' })
  phaseDate?: string;
  @Code({ optional: true, description: 'Takes its cases while it is not live; by default the centre' })
  deputy?: string;
}

export class OfficeAnswer {
  @Code() id: string;
  @Line() name: string;
  @Line() unit: string;
  @Line({ description: 'IANA time zone' }) timeZone: string;
  @Choice('OfficeKind', OFFICE_KINDS) kind: string;
  @Code({ optional: true }) parent?: string;
  @Choice('OfficePhase', OFFICE_PHASES) phase: OfficePhase;
  @Day({ optional: true }) phaseDate?: string;
  @Code({ optional: true }) deputy?: string;
}

export class WrittenOffice {
  @Code() officeId: string;
  @Counted() revision: string;
}
