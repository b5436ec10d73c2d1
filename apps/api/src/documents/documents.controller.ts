import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Me, Needs, type Person } from '../access';
import { Step } from '../commands';
import { caseId, OnCase } from '../complaints/on-case';
import { Problems } from '../problems';
import { ReadOne } from '../queries';
import { DocumentBody, DocumentNamed, DocumentOpeningShown } from './document.dto';
import { Documents } from './documents';

@ApiTags('documents')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
@Controller('complaints')
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Step('document-attach', 'AttachDocument', 'Attach what was uploaded')
  attach(@OnCase() on: OnCase, @Body() body: DocumentBody) {
    return this.documents.attach(on, body);
  }

  @Step('document-scan', 'RecordScan', 'Have the scanner look at a document that it has not seen')
  scan(@OnCase() on: OnCase, @Body() { documentId }: DocumentNamed) {
    return this.documents.scan(on, documentId);
  }

  @Get(':id/documents/:documentId/content')
  @Needs('ReadCases')
  @ApiOperation({ summary: 'The document itself; who opens it is recorded' })
  @ApiParam({ name: 'documentId', schema: { type: 'string', format: 'uuid' } })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(400, 401, 403, 404, 409, 500, 503)
  async content(
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Me() person: Person,
    @Res() reply: FastifyReply,
  ) {
    const { document, content } = await this.documents.open(caseId(id), documentId, person);
    const { mediaType, size, name } = document;
    await reply
      .headers({
        'Content-Type': mediaType,
        'Content-Length': size,
        'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name ?? 'document')}`,
        // Whatever it holds, it runs nothing in our name.
        'Content-Security-Policy': "default-src 'none'; sandbox",
      })
      .send(Readable.from(content));
  }

  @ReadOne({
    path: ':id/documents/:documentId/openings',
    needs: 'ReadCases',
    summary: 'Who opened the document, oldest first',
    answer: [DocumentOpeningShown],
  })
  @ApiParam({ name: 'documentId', schema: { type: 'string', format: 'uuid' } })
  openings(@Param('id') id: string, @Param('documentId') documentId: string, @Me() person: Person) {
    return this.documents.openings(caseId(id), documentId, person);
  }
}

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
