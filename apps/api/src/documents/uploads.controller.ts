import { Controller, Delete, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Readable } from 'node:stream';
import { Me, Needs, type Person } from '../access';
import { invalid, Problem, Problems } from '../problems';
import { MOST_BYTES } from './document.dto';
import { DocumentStore } from './document-store';
import { refused } from './upload-problem';

const VERSION = { 'Tus-Resumable': '1.0.0' };
const MOST_UPLOADS = 50;
const header = (name: string, description: string) =>
  ApiHeader({ name, required: true, description, schema: { type: 'string', pattern: '^\\d{1,9}$' } });

/** Files come in piece by piece, as tus 1.0.0 has it: what broke off goes on where it stands. */
@ApiTags('uploads')
@Controller('uploads')
export class UploadsController {
  constructor(private readonly store: DocumentStore) {}

  @Post()
  @HttpCode(201)
  @Needs('AttachDocument')
  @ApiOperation({ summary: 'Begin an upload of so many bytes' })
  @header('Upload-Length', 'Bytes of the whole file, at most 100 MiB')
  @ApiResponse({
    status: 201,
    headers: { Location: { description: 'Where its pieces go', schema: { type: 'string' } } },
  })
  @Problems(400, 401, 403, 413, 415, 429, 500, 503)
  async begin(@Req() request: FastifyRequest, @Me() { staffId }: Person, @Res() reply: FastifyReply) {
    const length = numberIn(request, 'Upload-Length');
    if (length > MOST_BYTES) throw new Problem('body_too_large');
    if ((await this.store.uploads.countOf(staffId)) >= MOST_UPLOADS)
      throw new Problem('too_many_attempts', {
        retryAfter: 3600,
        detail: 'Too many uploads lie here still.',
      });
    const id = await this.store.uploads.begin(length, staffId);
    await reply.headers({ ...VERSION, Location: `/api/uploads/${id}` }).send();
  }

  @Head(':id')
  @Needs('AttachDocument')
  @ApiOperation({ summary: 'Where an upload stands' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200 })
  @Problems(401, 403, 422, 500, 503)
  async standing(@Param('id') id: string, @Me() { staffId }: Person, @Res() reply: FastifyReply) {
    const { offset, length } = await this.store.uploads.standing({ id, owner: staffId }).catch(refused);
    await reply.headers({ ...VERSION, 'Upload-Offset': offset, 'Upload-Length': length }).send();
  }

  @Patch(':id')
  @HttpCode(204)
  @Needs('AttachDocument')
  @ApiOperation({ summary: 'Add a piece; what came before a break counts' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @header('Upload-Offset', 'Where the piece begins')
  @ApiResponse({ status: 204 })
  @Problems(400, 401, 403, 409, 413, 415, 422, 500, 503)
  async append(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Me() { staffId }: Person,
    @Res() reply: FastifyReply,
  ) {
    if (request.headers['content-type'] !== PIECE) throw new Problem('unsupported_media_type');
    const upload = { id, owner: staffId };
    const at = numberIn(request, 'Upload-Offset');
    const offset = await this.store.uploads.append(upload, at, request.body as Readable).catch(refused);
    await reply.headers({ ...VERSION, 'Upload-Offset': offset }).send();
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('AttachDocument')
  @ApiOperation({ summary: 'Drop an upload' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 204 })
  @Problems(401, 403, 422, 500, 503)
  async drop(@Param('id') id: string, @Me() { staffId }: Person, @Res() reply: FastifyReply) {
    await this.store.uploads.drop({ id, owner: staffId }).catch(refused);
    await reply.headers(VERSION).send();
  }
}

/** The media type of a piece; such a body reaches the route as a stream. */
export const PIECE = 'application/offset+octet-stream';

function numberIn({ headers }: FastifyRequest, name: string): number {
  const value = headers[name.toLowerCase()];
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw invalid([{ field: name, reason: 'must be a number of bytes' }]);
}
