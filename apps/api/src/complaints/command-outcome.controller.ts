import { Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Me, type Person } from '../access';
import { ReadOne } from '../queries';
import { CommandOutcome } from './command-outcome.dto';
import { CommandOutcomes } from './command-outcomes';

@ApiTags('commands')
@Controller('commands')
export class CommandOutcomeController {
  constructor(private readonly outcomes: CommandOutcomes) {}

  @ReadOne({
    path: ':id',
    needs: 'signed_in',
    summary: 'What became of an own command that was answered 202',
    answer: CommandOutcome,
  })
  @ApiParam({ name: 'id', schema: { type: 'string', maxLength: 1_000 } })
  outcome(@Param('id') id: string, @Me() person: Person) {
    return this.outcomes.of(id, person);
  }
}
