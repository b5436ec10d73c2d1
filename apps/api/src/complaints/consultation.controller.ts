import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { CaseCommands } from './case-commands';
import { AdviceBody, ConsultationBody, ConsultationResultBody } from './consultation.dto';
import { OnCase } from './on-case';

@ApiTags('consultation')
@Controller('complaints')
export class ConsultationController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('consultation-open', 'OpenConsultation', 'Open a consultation on a question')
  open(@OnCase() on: OnCase, @Body() data: ConsultationBody) {
    return this.commands.submit(on, { type: 'OpenConsultation', data });
  }

  @Step('consultation-advice', 'GiveAdvice', 'Record advice that was given')
  advise(@OnCase() on: OnCase, @Body() data: AdviceBody) {
    return this.commands.submit(on, { type: 'GiveAdvice', data });
  }

  @Step('consultation-finish', 'FinishConsultation', 'Finish the consultation')
  finish(@OnCase() on: OnCase, @Body() data: ConsultationResultBody) {
    return this.commands.submit(on, { type: 'FinishConsultation', data });
  }
}
