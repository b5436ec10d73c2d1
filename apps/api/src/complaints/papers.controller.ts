import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { PaperBody, PaperWithdrawnBody } from './papers.dto';
import { OnCase } from './on-case';

@ApiTags('papers')
@Controller('complaints')
export class PapersController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('paper-received', 'ReceivePaper', 'Tick a paper as received')
  receive(@OnCase() on: OnCase, @Body() data: PaperBody) {
    return this.commands.submit(on, { type: 'ReceivePaper', data });
  }

  @Step('paper-withdrawn', 'WithdrawPaper', 'Take a tick back')
  withdraw(@OnCase() on: OnCase, @Body() data: PaperWithdrawnBody) {
    return this.commands.submit(on, { type: 'WithdrawPaper', data });
  }
}
