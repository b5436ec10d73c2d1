import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findWorklist } from '@suaka/read-models';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';
import { Read } from '../queries';
import { Worklist, WorklistQuery } from './worklist.dto';

@ApiTags('worklist')
@Controller('complaints')
export class WorklistController {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Read({ needs: 'ReadCases', summary: 'Emergencies first, then what is due soonest', answer: Worklist })
  list(@Query() query: WorklistQuery, @Me() person: Person) {
    return findWorklist(this.parts.readModels, this.rights.scope(person, 'ReadCases'), query);
  }
}
