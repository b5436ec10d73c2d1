import { SwaggerModule } from '@nestjs/swagger';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describe } from './document';

/** The OpenAPI document at /api/docs-json and a page to read it at /api/docs; open, as the source is. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describe(app), {
    raw: ['json'],
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Suaka API',
  });
}
