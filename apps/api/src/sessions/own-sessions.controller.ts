import { Controller, Delete, Get, HttpCode, Param, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Me, Needs, type Person } from '../access';
import { Problem, Problems } from '../problems';
import { clearCookie, COOKIE } from './cookie';
import { OwnSession } from './own-sessions.dto';
import { sessionIdOf, Sessions } from './sessions';

@ApiTags('session')
@Controller('session/all')
export class OwnSessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Needs('signed_in')
  @Get()
  @ApiOperation({ summary: 'The own sessions, last used first' })
  @ApiOkResponse({ type: [OwnSession] })
  @Problems(401, 429, 500, 503)
  async list(@Me() { staffId }: Person, @Req() request: FastifyRequest): Promise<OwnSession[]> {
    const own = currentOf(request);
    const open = await this.sessions.listOf(staffId);
    return open.map((session) => ({ ...session, current: session.id === own }));
  }

  @Needs('signed_in')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of the own sessions' })
  @ApiNoContentResponse({ description: 'The session is over' })
  @Problems(401, 403, 404, 429, 500, 503)
  async end(
    @Me() { staffId }: Person,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.sessions.endOne(staffId, id))) throw new Problem('not_found');
    if (id === currentOf(request)) clearCookie(reply, this.sessions.secure);
  }
}

const currentOf = ({ cookies }: FastifyRequest): string => sessionIdOf(cookies[COOKIE] ?? '');
