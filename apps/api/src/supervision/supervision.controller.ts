import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { countStages, findSlaWatch } from '@suaka/read-models';
import { Parts } from '../parts';
import { Read } from '../queries';
import { SlaWatch, SlaWatchQuery } from './sla-watch.dto';
import { Summary } from './summary.dto';

@ApiTags('supervision')
@Controller()
export class SupervisionController {
  constructor(private readonly parts: Parts) {}

  @Read({
    path: 'sla-watch',
    needs: 'ReadCases',
    summary: 'Clocks, the running ones first by when they are due',
    answer: SlaWatch,
  })
  slaWatch(@Query() query: SlaWatchQuery) {
    return findSlaWatch(this.parts.readModels, query);
  }

  @Read({ path: 'summary', needs: 'ReadCases', summary: 'Cases by phase, clocks by status', answer: Summary })
  summary() {
    return countStages(this.parts.readModels);
  }
}
