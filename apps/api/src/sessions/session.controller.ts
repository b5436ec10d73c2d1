import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { COST_OF_A_PASSWORD, Costs } from '../http/rates';
import { Despite, DUTIES, Me, Needs, type Person, Public } from '../access';
import { Problems } from '../problems';
import { clearCookie, COOKIE, setCookie } from './cookie';
import { permissionsOf } from './permissions';
import { SessionShown, SignInBody } from './session.dto';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Public()
  @Costs(COST_OF_A_PASSWORD)
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in; sets the cookie suaka_session' })
  @ApiOkResponse({ type: SessionShown })
  @Problems(400, 401, 403, 413, 415, 429, 500, 503)
  async signIn(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionShown> {
    const person = await this.signIns.check(body, request.ip);
    const { token, expiresAt } = await this.sessions.open(person.staffId, 'password');
    setCookie(reply, token, expiresAt, this.sessions.secure);
    return { person, permissions: permissionsOf(person) };
  }

  @Needs('signed_in')
  @Despite(...DUTIES)
  @Get()
  @ApiOperation({ summary: 'Who is signed in, and what they may do' })
  @ApiOkResponse({ type: SessionShown })
  @Problems(401, 429, 500, 503)
  show(@Me() person: Person): SessionShown {
    return { person, permissions: permissionsOf(person) };
  }

  @Needs('signed_in')
  @Despite(...DUTIES)
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'The session is over' })
  @Problems(401, 403, 429, 500, 503)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(request.cookies[COOKIE] ?? '');
    clearCookie(reply, this.sessions.secure);
  }
}
