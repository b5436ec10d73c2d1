import { applyDecorators, Body, Controller, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Needs } from '../access';
import { Asked, Write } from '../commands';
import { Problems } from '../problems';
import { PersonId } from './about-person';
import { ExportBody, PersonExport } from './export.dto';
import { Exports } from './exports';
import { exportPdf } from './pdf/export-pdf';

const AsPdf = () =>
  applyDecorators(
    Post('pdf'),
    HttpCode(200),
    Needs('ExportPersonData'),
    ApiOperation({ summary: 'The same to be read and printed' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    }),
    ApiResponse({
      status: 200,
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
    Problems(400, 401, 403, 404, 413, 415, 422, 500, 503),
  );

@ApiTags('persons')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
@Controller('persons/:id/export')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Write({
    needs: 'ExportPersonData',
    summary: 'Everything that is held on a person, without what is of others',
    answer: PersonExport,
    status: 200,
  })
  @Problems(404)
  json(@Asked() asked: Asked, @PersonId() personId: string, @Body() _: ExportBody) {
    return this.exports.export(asked, personId);
  }

  @AsPdf()
  async pdf(
    @Asked() asked: Asked,
    @PersonId() personId: string,
    @Body() { language = 'id' }: ExportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { position, ...held } = await this.exports.export(asked, personId);
    void reply.header('Suaka-Position', position);
    const disposition = `attachment; filename="${personId}.pdf"`;
    return new StreamableFile(await exportPdf(held, language), { type: 'application/pdf', disposition });
  }
}
