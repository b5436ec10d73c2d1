import { receivingOffice } from '@suaka/people';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';
import { Read } from '../queries';
import { countries } from './countries';
import { LABELS } from './labels';
import { IN_OFFICE, OfficeShown, Reference } from './reference.dto';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Read({
    needs: 'known',
    summary: 'Every code that the interface shows, with its labels',
    answer: Reference,
  })
  show(@Me() person: Person): Reference {
    const { version, categories, papers, countries: main } = this.parts.policy;
    const offices = this.#offices(person);
    return { policyVersion: version, categories, papers, offices, countries: countries(main), ...LABELS };
  }

  /** A case is read where it goes, everything else is done in the office itself. */
  #offices(person: Person): OfficeShown[] {
    const { offices } = this.parts.policy;
    return offices.map(({ id, name, unit, timeZone, kind, phase }) => {
      const receiver = receivingOffice(offices, id)?.id;
      const allowed = IN_OFFICE.filter((action) =>
        this.rights.may(person, action, {
          officeId: (action === 'ReadCases' && receiver) || id,
        }),
      );
      return {
        id,
        name,
        unit,
        timeZone,
        kind,
        phase,
        ...(receiver === undefined ? {} : { receiver }),
        allowed,
      };
    });
  }
}
