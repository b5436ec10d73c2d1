import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { COOKIE } from '../sessions/cookie';

/** The OpenAPI document of every route. */
export function describe(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Suaka')
    .setDescription(
      "The case engine of a migrant workers' Crisis Center. Every problem is answered as application/problem+json with a `reason` from a closed list.",
    )
    .setVersion('1')
    .addCookieAuth(COOKIE)
    .addBearerAuth()
    .addSecurityRequirements('cookie')
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
