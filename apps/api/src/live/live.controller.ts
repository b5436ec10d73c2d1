import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Needs } from '../access';
import { Problems } from '../problems';
import { LiveStreams } from './live-streams';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Needs('signed_in')
  @Get()
  @ApiOperation({
    summary: 'Server-sent events `projected`: {position, streams}, each after its views are in place',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Problems(401, 429, 500, 503)
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.streams.open(request, reply);
  }
}
