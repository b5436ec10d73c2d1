import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Public } from '../access';
import { Problem, problemOf, Problems } from '../problems';
import { setCookie } from '../sessions/cookie';
import { Sessions } from '../sessions/sessions';
import { type Attempt, Attempts } from './attempts';
import { MeansShown, OpenidBegun, OpenidBody } from './openid.dto';
import { OpenidSignIn } from './openid-sign-in';
import { Provider } from './provider';

const COOKIE = 'suaka_openid';

@ApiTags('session')
@Controller('session')
export class OpenidController {
  constructor(
    private readonly provider: Provider,
    private readonly attempts: Attempts,
    private readonly signIns: OpenidSignIn,
    private readonly sessions: Sessions,
  ) {}

  @Public()
  @Get('means')
  @ApiOperation({ summary: 'By what means one may sign in here, beside user name and password' })
  @ApiOkResponse({ type: MeansShown })
  @Problems(500, 503)
  means(): MeansShown {
    return { openid: this.provider.name ?? null };
  }

  @Public()
  @Post('openid')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to sign in with the OpenID provider; sets the cookie suaka_openid' })
  @ApiOkResponse({ type: OpenidBegun })
  @Problems(400, 403, 404, 413, 415, 500, 503)
  async begin(
    @Body() { back }: OpenidBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenidBegun> {
    const { token, attempt } = await this.attempts.begin(back);
    const url = await this.provider.authorizationUrl(attempt);
    void reply.setCookie(COOKIE, token, { ...this.#attributes, maxAge: this.attempts.lifeSeconds });
    return { url };
  }

  @Public()
  @Get('openid/callback')
  @ApiOperation({ summary: 'Where the OpenID provider sends the browser back to' })
  @ApiResponse({
    status: 303,
    description: 'On to the console: signed in, or to its sign-in page with ?failed=',
  })
  @Problems(500, 503)
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const attempt = await this.attempts.take(request.cookies[COOKIE] ?? '');
    void reply.clearCookie(COOKIE, this.#attributes);
    try {
      await this.#open(request, reply, attempt);
      void reply.redirect(attempt?.back ?? '/', 303);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const search = new URLSearchParams({
        failed: problem.reason,
        ...(attempt ? { back: attempt.back } : {}),
      });
      void reply.redirect(`/sign-in?${search.toString()}`, 303);
    }
  }

  async #open(request: FastifyRequest, reply: FastifyReply, attempt: Attempt | undefined): Promise<void> {
    // Another browser's, too old, or used already.
    if (!attempt) throw new Problem('openid_failed');
    const { staffId } = await this.signIns.check(request.url, attempt);
    const { token, expiresAt } = await this.sessions.open(staffId, 'provider');
    setCookie(reply, token, expiresAt, this.sessions.secure);
  }

  /** Lax, since the browser comes back from another site. */
  get #attributes() {
    return {
      path: '/api/session/openid',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: this.sessions.secure,
    };
  }
}
