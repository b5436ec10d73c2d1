import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { SanctionAnswerBody, SanctionBody, SanctionLetterBody } from './sanction.dto';
import { OnCase } from './on-case';

@ApiTags('sanction')
@Controller('complaints')
export class SanctionController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('sanction-open', 'OpenSanction', 'Open the recommendation of an administrative sanction')
  open(@OnCase() on: OnCase, @Body() data: SanctionBody) {
    return this.commands.submit(on, { type: 'OpenSanction', data });
  }

  @Step('sanction-send', 'SendSanction', 'Record that the recommendation was sent')
  send(@OnCase() on: OnCase, @Body() data: SanctionLetterBody) {
    return this.commands.submit(on, { type: 'SendSanction', data });
  }

  @Step('sanction-answer', 'AnswerSanction', 'Record the answer, which ends the track')
  answer(@OnCase() on: OnCase, @Body() data: SanctionAnswerBody) {
    return this.commands.submit(on, { type: 'AnswerSanction', data });
  }
}
