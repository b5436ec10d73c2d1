import { applyDecorators, Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Asked, Write } from '../commands';
import { Parts } from '../parts';
import { Problems } from '../problems';
import { Read } from '../queries';
import { NothingBody } from '../staff/staff.dto';
import { codeIn } from './code-in';
import {
  InstitutionAnswer,
  InstitutionBody,
  InstitutionDetailsBody,
  WrittenInstitution,
} from './institution.dto';
import { OrganisationRegister } from './organisation-register';

const written = { needs: 'ManageOrganisation', answer: WrittenInstitution } as const;
const One = () => applyDecorators(ApiParam({ name: 'id', schema: { type: 'string' } }), Problems(404));

@ApiTags('organisation')
@Controller('institutions')
export class InstitutionsController {
  constructor(
    private readonly register: OrganisationRegister,
    private readonly parts: Parts,
  ) {}

  @Read({ needs: 'signed_in', summary: 'Every institution, also the inactive', answer: [InstitutionAnswer] })
  list(): InstitutionAnswer[] {
    return this.parts.organisation.current.institutions;
  }

  @Write({ ...written, summary: 'Register an institution', status: 201 })
  add(@Asked() asked: Asked, @Body() data: InstitutionBody) {
    return this.register.institution(asked, data.institutionId, { type: 'RegisterInstitution', data });
  }

  @One()
  @Write({ ...written, path: ':id/details', summary: 'Change what is known of it', status: 200 })
  details(@Asked() asked: Asked, @Param('id') id: string, @Body() data: InstitutionDetailsBody) {
    return this.register.institution(asked, codeIn(id), { type: 'ChangeInstitutionDetails', data });
  }

  @One()
  @Write({ ...written, path: ':id/deactivate', summary: 'Refer nothing to it any more', status: 200 })
  deactivate(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    return this.register.institution(asked, codeIn(id), { type: 'DeactivateInstitution', data: {} });
  }
}
