import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { AmendmentBody } from './amendment.dto';
import { OnCase } from './on-case';

@ApiTags('amendment')
@Controller('complaints')
export class AmendmentController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('amend', 'AmendComplaint', 'Amend what was told; the old values stay in the history')
  amend(@OnCase() on: OnCase, @Body() data: AmendmentBody) {
    return this.commands.submit(on, { type: 'AmendComplaint', data });
  }
}
