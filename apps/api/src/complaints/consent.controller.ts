import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { NothingBody } from '../staff/staff.dto';
import { CaseCommands } from './case-commands';
import { ConsentBody, WithdrawalBody } from './consent.dto';
import { OnCase } from './on-case';

@ApiTags('consent')
@Controller('complaints')
export class ConsentController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('consent', 'RecordConsent', "Record a party's consent to the processing of their data")
  record(@OnCase() on: OnCase, @Body() data: ConsentBody) {
    return this.commands.submit(on, { type: 'RecordConsent', data });
  }

  @Step('consent-withdraw', 'WithdrawConsent', 'Withdraw consent: processing is to stop within 3 × 24 hours')
  withdraw(@OnCase() on: OnCase, @Body() data: WithdrawalBody) {
    return this.commands.submit(on, { type: 'WithdrawConsent', data });
  }

  @Step('processing-stop', 'StopProcessing', 'Record that processing has stopped, which restricts the case')
  stop(@OnCase() on: OnCase, @Body() _: NothingBody) {
    return this.commands.submit(on, { type: 'StopProcessing', data: {} });
  }
}
