import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { RepatriationBody, RepatriationCostBody, RepatriationStepBody } from './repatriation.dto';
import { OnCase } from './on-case';

@ApiTags('repatriation')
@Controller('complaints')
export class RepatriationController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('repatriation-open', 'OpenRepatriation', 'Open a repatriation')
  open(@OnCase() on: OnCase, @Body() data: RepatriationBody) {
    return this.commands.submit(on, { type: 'OpenRepatriation', data });
  }

  @Step('repatriation-step', 'TakeRepatriationStep', 'Record a step; the hand-over ends the track')
  step(@OnCase() on: OnCase, @Body() data: RepatriationStepBody) {
    return this.commands.submit(on, { type: 'TakeRepatriationStep', data });
  }

  @Step('repatriation-cost', 'RecordRepatriationCost', 'Record a cost and who pays it')
  cost(@OnCase() on: OnCase, @Body() data: RepatriationCostBody) {
    return this.commands.submit(on, { type: 'RecordRepatriationCost', data });
  }
}
