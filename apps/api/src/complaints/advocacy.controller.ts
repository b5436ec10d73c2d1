import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { AdvocacyActionBody, AdvocacyBody, AdvocacyResultBody, HearingBody } from './advocacy.dto';
import { CaseCommands } from './case-commands';
import { OnCase } from './on-case';

@ApiTags('advocacy')
@Controller('complaints')
export class AdvocacyController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('advocacy-open', 'OpenAdvocacy', 'Open an advocacy track')
  open(@OnCase() on: OnCase, @Body() data: AdvocacyBody) {
    return this.commands.submit(on, { type: 'OpenAdvocacy', data });
  }

  @Step('advocacy-action', 'RecordAdvocacyAction', 'Record what was done')
  act(@OnCase() on: OnCase, @Body() data: AdvocacyActionBody) {
    return this.commands.submit(on, { type: 'RecordAdvocacyAction', data });
  }

  @Step('advocacy-hearing', 'RecordHearing', 'Record a hearing, past or to come')
  hear(@OnCase() on: OnCase, @Body() data: HearingBody) {
    return this.commands.submit(on, { type: 'RecordHearing', data });
  }

  @Step('advocacy-finish', 'FinishAdvocacy', 'Finish the track with its result')
  finish(@OnCase() on: OnCase, @Body() data: AdvocacyResultBody) {
    return this.commands.submit(on, { type: 'FinishAdvocacy', data });
  }
}
