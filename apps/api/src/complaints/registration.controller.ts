import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Asked, Write } from '../commands';
import { Registered, RegistrationBody } from './registration.dto';
import { Registrations } from './registrations';

@ApiTags('intake')
@Controller('complaints')
export class RegistrationController {
  constructor(private readonly registrations: Registrations) {}

  @Write({ needs: 'RegisterComplaint', summary: 'Register a complaint', answer: Registered, status: 201 })
  register(@Asked() asked: Asked, @Body() body: RegistrationBody) {
    return this.registrations.register(asked, body);
  }
}
