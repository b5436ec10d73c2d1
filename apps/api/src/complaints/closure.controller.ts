import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { ApprovalBody, ProposalBody, ReasonBody } from './closure.dto';
import { OnCase } from './on-case';

@ApiTags('closure')
@Controller('complaints')
export class ClosureController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('resolution-propose', 'ProposeResolution', 'Propose a resolution')
  propose(@OnCase() on: OnCase, @Body() data: ProposalBody) {
    return this.commands.submit(on, { type: 'ProposeResolution', data });
  }

  @Step('resolution-approve', 'ApproveResolution', "Approve another person's proposal, which closes the case")
  approve(@OnCase() on: OnCase, @Body() data: ApprovalBody) {
    return this.commands.submit(on, { type: 'ApproveResolution', data });
  }

  @Step('resolution-reject', 'RejectResolution', 'Send the proposal back')
  reject(@OnCase() on: OnCase, @Body() data: ReasonBody) {
    return this.commands.submit(on, { type: 'RejectResolution', data });
  }

  @Step('reopen', 'ReopenComplaint', 'Reopen a closed case')
  reopen(@OnCase() on: OnCase, @Body() data: ReasonBody) {
    return this.commands.submit(on, { type: 'ReopenComplaint', data });
  }
}
