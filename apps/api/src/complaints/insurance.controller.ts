import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { InsuranceClaimBody, InsuranceDecisionBody, InsurancePaymentBody } from './insurance.dto';
import { OnCase } from './on-case';

@ApiTags('insurance')
@Controller('complaints')
export class InsuranceController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('insurance-open', 'OpenInsuranceClaim', 'Open an insurance claim')
  open(@OnCase() on: OnCase, @Body() data: InsuranceClaimBody) {
    return this.commands.submit(on, { type: 'OpenInsuranceClaim', data });
  }

  @Step('insurance-decision', 'DecideInsuranceClaim', "Record the insurer's decision")
  decide(@OnCase() on: OnCase, @Body() data: InsuranceDecisionBody) {
    return this.commands.submit(on, { type: 'DecideInsuranceClaim', data });
  }

  @Step('insurance-payment', 'PayInsuranceClaim', 'Record a payment; all that was granted ends the track')
  pay(@OnCase() on: OnCase, @Body() data: InsurancePaymentBody) {
    return this.commands.submit(on, { type: 'PayInsuranceClaim', data });
  }
}
