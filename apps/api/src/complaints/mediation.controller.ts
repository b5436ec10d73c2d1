import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import {
  InstalmentForgoneBody,
  InstalmentPaidBody,
  MediationBody,
  MediationFailureBody,
  MediationSessionBody,
  SettlementBody,
} from './mediation.dto';
import { OnCase } from './on-case';

@ApiTags('mediation')
@Controller('complaints')
export class MediationController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('mediation-open', 'OpenMediation', 'Open a mediation between parties')
  open(@OnCase() on: OnCase, @Body() data: MediationBody) {
    return this.commands.submit(on, { type: 'OpenMediation', data });
  }

  @Step('mediation-session', 'RecordMediationSession', 'Record a session and its minutes')
  meet(@OnCase() on: OnCase, @Body() data: MediationSessionBody) {
    return this.commands.submit(on, { type: 'RecordMediationSession', data });
  }

  @Step('mediation-settle', 'SettleMediation', 'Settle')
  settle(@OnCase() on: OnCase, @Body() data: SettlementBody) {
    return this.commands.submit(on, { type: 'SettleMediation', data });
  }

  @Step('mediation-fail', 'FailMediation', 'End without a settlement')
  fail(@OnCase() on: OnCase, @Body() data: MediationFailureBody) {
    return this.commands.submit(on, { type: 'FailMediation', data });
  }

  @Step(
    'instalment-paid',
    'RecordInstalmentPaid',
    'Record that an instalment was paid; the last ends the track',
  )
  paid(@OnCase() on: OnCase, @Body() data: InstalmentPaidBody) {
    return this.commands.submit(on, { type: 'RecordInstalmentPaid', data });
  }

  @Step('instalment-forgone', 'ForgoInstalment', 'Record that an instalment is no longer asked for')
  forgo(@OnCase() on: OnCase, @Body() data: InstalmentForgoneBody) {
    return this.commands.submit(on, { type: 'ForgoInstalment', data });
  }
}
