import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import {
  ClosingWarningBody,
  ContactedBody,
  PaperRequestBody,
  SatisfactionBody,
  UnsolvableBody,
  WithdrawnByComplainantBody,
} from './closing.dto';
import { OnCase } from './on-case';

@ApiTags('closing')
@Controller('complaints')
export class ClosingController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('papers-request', 'RequestPapers', 'Ask the complainant for papers')
  requestPapers(@OnCase() on: OnCase, @Body() data: PaperRequestBody) {
    return this.commands.submit(on, { type: 'RequestPapers', data });
  }

  @Step('unsolvable-told', 'TellUnsolvable', 'Tell the complainant that the case cannot be solved')
  tellUnsolvable(@OnCase() on: OnCase, @Body() data: UnsolvableBody) {
    return this.commands.submit(on, { type: 'TellUnsolvable', data });
  }

  @Step('contacted', 'RecordContact', 'Record a contact with the complainant, which ends a pending closing')
  contacted(@OnCase() on: OnCase, @Body() data: ContactedBody) {
    return this.commands.submit(on, { type: 'RecordContact', data });
  }

  @Step('closing-warn', 'WarnOfClosing', 'Warn the complainant that the case may be closed')
  warn(@OnCase() on: OnCase, @Body() data: ClosingWarningBody) {
    return this.commands.submit(on, { type: 'WarnOfClosing', data });
  }

  @Step('withdraw', 'WithdrawComplaint', 'Withdraw on behalf of the complainant; another person approves')
  withdraw(@OnCase() on: OnCase, @Body() data: WithdrawnByComplainantBody) {
    return this.commands.submit(on, { type: 'WithdrawComplaint', data });
  }

  @Step('satisfaction', 'RecordSatisfaction', 'Record how satisfied the complainant is with a closed case')
  satisfaction(@OnCase() on: OnCase, @Body() data: SatisfactionBody) {
    return this.commands.submit(on, { type: 'RecordSatisfaction', data });
  }
}
