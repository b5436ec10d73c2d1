import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { OnCase } from './on-case';
import { RecountBody, ResumptionBody, WaitBody } from './waiting.dto';

/** Instants come in any offset and go on in UTC. */
const inUtc = <T extends { since?: string }>({ since, ...data }: T) => ({
  ...data,
  ...(since !== undefined && { since: new Date(since).toISOString() }),
});

@ApiTags('waiting')
@Controller('complaints')
export class WaitingController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('clocks-pause', 'PauseClocks', 'Stop the clocks while the case waits on somebody else')
  pause(@OnCase() on: OnCase, @Body() data: WaitBody) {
    return this.commands.submit(on, { type: 'PauseClocks', data: inUtc(data) });
  }

  @Step('clocks-resume', 'ResumeClocks', 'Go on: what was waited for has come')
  resume(@OnCase() on: OnCase, @Body() data: ResumptionBody) {
    return this.commands.submit(on, { type: 'ResumeClocks', data: inUtc(data) });
  }

  @Step(
    'clocks-move',
    'MoveClocks',
    "Count the clocks by today's policy and calendar, keeping what has elapsed",
  )
  move(@OnCase() on: OnCase, @Body() data: RecountBody) {
    return this.commands.submit(on, { type: 'MoveClocks', data });
  }
}
