import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { StaffDirectory } from '../staff/staff-directory';
import { CaseCommands } from './case-commands';
import { AssignmentBody, ClassificationBody } from './classification.dto';
import { OnCase } from './on-case';

@ApiTags('classification')
@Controller('complaints')
export class ClassificationController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly staff: StaffDirectory,
  ) {}

  @Step('classify', 'ClassifyComplaint', 'Verify: main and further categories, severity')
  classify(@OnCase() on: OnCase, @Body() data: ClassificationBody) {
    return this.commands.submit(on, { type: 'ClassifyComplaint', data });
  }

  @Step('assign', 'AssignComplaint', 'Assign to a handler')
  async assign(@OnCase() on: OnCase, @Body() data: AssignmentBody) {
    await this.staff.mustBeActive(data.handlerId, 'handlerId');
    return this.commands.submit(on, { type: 'AssignComplaint', data });
  }
}
