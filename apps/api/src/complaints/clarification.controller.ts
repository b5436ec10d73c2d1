import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import {
  ClarificationBody,
  ClarificationResultBody,
  CommitmentBody,
  CommitmentFindingBody,
  CommitmentProofBody,
  MinutesBody,
  StatementBody,
} from './clarification.dto';
import { OnCase } from './on-case';

@ApiTags('clarification')
@Controller('complaints')
export class ClarificationController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('clarification-open', 'OpenClarification', 'Open the first or second clarification')
  open(@OnCase() on: OnCase, @Body() data: ClarificationBody) {
    return this.commands.submit(on, { type: 'OpenClarification', data });
  }

  @Step('clarification-statement', 'RecordStatement', "Record a party's signed statement")
  state(@OnCase() on: OnCase, @Body() data: StatementBody) {
    return this.commands.submit(on, { type: 'RecordStatement', data });
  }

  @Step('clarification-minutes', 'RecordMinutes', 'Record the minutes (berita acara)')
  minute(@OnCase() on: OnCase, @Body() data: MinutesBody) {
    return this.commands.submit(on, { type: 'RecordMinutes', data });
  }

  @Step('commitment', 'MakeCommitment', 'Record a commitment, which starts its clock')
  commit(@OnCase() on: OnCase, @Body() data: CommitmentBody) {
    return this.commands.submit(on, { type: 'MakeCommitment', data });
  }

  @Step('commitment-kept', 'KeepCommitment', 'The commitment was kept, which ends the clarification')
  keep(@OnCase() on: OnCase, @Body() data: CommitmentProofBody) {
    return this.commands.submit(on, { type: 'KeepCommitment', data });
  }

  @Step(
    'commitment-broken',
    'BreakCommitment',
    'The commitment was broken: from here on a sanction is recommended, not mediation',
  )
  breach(@OnCase() on: OnCase, @Body() data: CommitmentFindingBody) {
    return this.commands.submit(on, { type: 'BreakCommitment', data });
  }

  @Step('clarification-finish', 'FinishClarification', 'Finish without a commitment')
  finish(@OnCase() on: OnCase, @Body() data: ClarificationResultBody) {
    return this.commands.submit(on, { type: 'FinishClarification', data });
  }
}
