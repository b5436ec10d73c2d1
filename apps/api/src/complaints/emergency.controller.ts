import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { EmergencyActionBody, EmergencyBody, EmergencyEndBody } from './emergency.dto';
import { OnCase } from './on-case';

@ApiTags('emergency')
@Controller('complaints')
export class EmergencyController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('emergency', 'RaiseEmergency', 'Raise an emergency, at any moment')
  raise(@OnCase() on: OnCase, @Body() data: EmergencyBody) {
    return this.commands.submit(on, { type: 'RaiseEmergency', data });
  }

  @Step('emergency-action', 'RecordEmergencyAction', 'Record an action; the first one meets the clock')
  act(@OnCase() on: OnCase, @Body() data: EmergencyActionBody) {
    return this.commands.submit(on, { type: 'RecordEmergencyAction', data });
  }

  @Step('emergency-end', 'EndEmergency', 'End the emergency')
  end(@OnCase() on: OnCase, @Body() data: EmergencyEndBody) {
    return this.commands.submit(on, { type: 'EndEmergency', data });
  }
}
