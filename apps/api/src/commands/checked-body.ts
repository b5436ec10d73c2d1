import { ValidationPipe } from '@nestjs/common';
import { fieldFaults, invalid } from '../problems';

/** Every body and query is checked against its class; what the class does not name is refused. */
export const checkedBody = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(fieldFaults(errors)),
  });
