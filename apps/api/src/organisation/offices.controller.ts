import { applyDecorators, Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Asked, Write } from '../commands';
import { Parts } from '../parts';
import { Problems } from '../problems';
import { Read } from '../queries';
import {
  OfficeAnswer,
  OfficeBody,
  OfficeClosingBody,
  OfficeDeputyBody,
  OfficeDetailsBody,
  OfficePhaseBody,
  WrittenOffice,
} from './office.dto';
import { codeIn } from './code-in';
import { OrganisationRegister } from './organisation-register';

const Change = (verb: string, summary: string) =>
  applyDecorators(
    Write({
      needs: 'ManageOrganisation',
      answer: WrittenOffice,
      path: `:id/${verb}`,
      summary,
      status: 200,
    }),
    ApiParam({ name: 'id', schema: { type: 'string' } }),
    Problems(404),
  );

@ApiTags('organisation')
@Controller('offices')
export class OfficesController {
  constructor(
    private readonly register: OrganisationRegister,
    private readonly parts: Parts,
  ) {}

  @Read({
    needs: 'signed_in',
    summary: 'Every office, also the planned and the closed',
    answer: [OfficeAnswer],
  })
  list(): OfficeAnswer[] {
    return this.parts.organisation.current.offices;
  }

  @Write({ needs: 'ManageOrganisation', answer: WrittenOffice, summary: 'Open an office', status: 201 })
  open(@Asked() asked: Asked, @Body() data: OfficeBody) {
    return this.register.office(asked, data.officeId, { type: 'OpenOffice', data });
  }

  @Change('details', 'Change name, unit, time zone, kind or place')
  details(@Asked() asked: Asked, @Param('id') id: string, @Body() data: OfficeDetailsBody) {
    return this.register.office(asked, codeIn(id), { type: 'ChangeOfficeDetails', data });
  }

  @Change('phase', 'Make it live, or planned again')
  phase(@Asked() asked: Asked, @Param('id') id: string, @Body() data: OfficePhaseBody) {
    return this.register.office(asked, codeIn(id), { type: 'SetOfficePhase', data });
  }

  @Change('deputy', 'Say who takes its cases while it is not live')
  deputy(@Asked() asked: Asked, @Param('id') id: string, @Body() data: OfficeDeputyBody) {
    return this.register.office(asked, codeIn(id), { type: 'SetOfficeDeputy', data });
  }

  @Change('close', 'Close it; its cases stay where they are')
  close(@Asked() asked: Asked, @Param('id') id: string, @Body() data: OfficeClosingBody) {
    return this.register.office(asked, codeIn(id), { type: 'CloseOffice', data });
  }
}
