import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { NoteBody } from './intake.dto';
import { OnCase } from './on-case';

@ApiTags('intake')
@Controller('complaints')
export class IntakeController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('note', 'AddNote', 'Add a note')
  note(@OnCase() on: OnCase, @Body() data: NoteBody) {
    return this.commands.submit(on, { type: 'AddNote', data });
  }
}
