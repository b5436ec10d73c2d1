import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findWorklist } from '@suaka/read-models';
import { Parts } from '../parts';
import { Read } from '../queries';
import { Worklist, WorklistQuery } from './worklist.dto';

@ApiTags('worklist')
@Controller('complaints')
export class WorklistController {
  constructor(private readonly parts: Parts) {}

  @Read({ needs: 'ReadCases', summary: 'Emergencies first, then what is due soonest', answer: Worklist })
  list(@Query() query: WorklistQuery) {
    return findWorklist(this.parts.readModels, query);
  }
}
