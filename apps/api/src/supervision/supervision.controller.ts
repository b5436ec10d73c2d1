import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { countStages, findSlaWatch } from '@suaka/read-models';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';
import { Read } from '../queries';
import { SlaWatch, SlaWatchQuery } from './sla-watch.dto';
import { Summary } from './summary.dto';

@ApiTags('supervision')
@Controller()
export class SupervisionController {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Read({
    path: 'sla-watch',
    needs: 'ReadCases',
    summary: 'Clocks, the running ones first by when they are due',
    answer: SlaWatch,
  })
  slaWatch(@Query() query: SlaWatchQuery, @Me() person: Person) {
    return findSlaWatch(this.parts.readModels, this.rights.scope(person, 'ReadCases'), query);
  }

  @Read({ path: 'summary', needs: 'ReadCases', summary: 'Cases by phase, clocks by status', answer: Summary })
  summary(@Me() person: Person) {
    return countStages(this.parts.readModels, this.rights.scope(person, 'ReadCases'));
  }
}
