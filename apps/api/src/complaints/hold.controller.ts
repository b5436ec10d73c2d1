import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { TrackReasonBody } from './hold.dto';
import { OnCase } from './on-case';

@ApiTags('hold')
@Controller('complaints')
export class HoldController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('track-hold', 'PutTrackOnHold', 'Put a track on hold')
  hold(@OnCase() on: OnCase, @Body() data: TrackReasonBody) {
    return this.commands.submit(on, { type: 'PutTrackOnHold', data });
  }

  @Step('track-resume', 'ResumeTrack', 'Take a track up again')
  resume(@OnCase() on: OnCase, @Body() data: TrackReasonBody) {
    return this.commands.submit(on, { type: 'ResumeTrack', data });
  }

  @Step('track-abandon', 'AbandonTrack', 'End a track without a result of its own')
  abandon(@OnCase() on: OnCase, @Body() data: TrackReasonBody) {
    return this.commands.submit(on, { type: 'AbandonTrack', data });
  }
}
