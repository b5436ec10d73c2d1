import { Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { Asked, Write } from '../commands';
import { invalid, Problems } from '../problems';
import { Read } from '../queries';
import { NothingBody } from '../staff/staff.dto';
import { IssuedService, ServiceBody, ServiceShown, WrittenService } from './service.dto';
import { ServiceRegister } from './service-register';

@ApiTags('services')
@Controller('services')
export class ServiceController {
  constructor(private readonly register: ServiceRegister) {}

  @Read({ needs: 'ManageServices', summary: 'Tokens of other systems, newest first', answer: [ServiceShown] })
  list() {
    return this.register.list();
  }

  @Write({
    needs: 'ManageServices',
    summary: 'Issue a token to another system; it is shown once',
    answer: IssuedService,
    status: 201,
  })
  issue(@Asked() asked: Asked, @Body() body: ServiceBody) {
    return this.register.issue(asked, body);
  }

  @Write({
    path: ':id/revoke',
    needs: 'ManageServices',
    summary: 'Revoke a token; it opens nothing any more',
    answer: WrittenService,
    status: 200,
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Problems(404)
  revoke(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
    return this.register.revoke(asked, id.toLowerCase());
  }
}
