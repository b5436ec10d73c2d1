import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Despite, Me, Needs, type Person } from '../access';
import { Asked, Write } from '../commands';
import { Problems } from '../problems';
import { COOKIE } from '../sessions/cookie';
import { WrittenStaff } from '../staff/staff.dto';
import {
  CodeBody,
  SecondFactorOn,
  SecondFactorShown,
  SetUpBody,
  SetUpShown,
  TurnOffBody,
} from './second-factor.dto';
import { SecondFactors } from './second-factors';

@ApiTags('session')
@Controller('session/second-factor')
export class SecondFactorController {
  constructor(private readonly secondFactors: SecondFactors) {}

  @Needs('signed_in')
  @Get()
  @ApiOperation({ summary: 'Whether the own second factor is on' })
  @ApiOkResponse({ type: SecondFactorShown })
  @Problems(401, 403, 500, 503)
  show(@Me() person: Person): Promise<SecondFactorShown> {
    return this.secondFactors.show(person);
  }

  @Needs('signed_in')
  @Despite('set_second_factor')
  @Post('setup')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A fresh secret for an authenticator app; a code of it turns the second factor on',
  })
  @ApiOkResponse({ type: SetUpShown })
  @Problems(400, 401, 403, 409, 413, 415, 429, 500, 503)
  setUp(@Me() person: Person, @Body() { password }: SetUpBody, @Req() { ip }: FastifyRequest) {
    return this.secondFactors.setUp(person, password, ip);
  }

  @Despite('set_second_factor')
  @Write({
    needs: 'signed_in',
    summary: 'Turn the second factor on; ends the other sessions',
    answer: SecondFactorOn,
    status: 200,
  })
  @Problems(429)
  turnOn(@Asked() asked: Asked, @Body() { code }: CodeBody, @Req() { cookies }: FastifyRequest) {
    return this.secondFactors.turnOn(asked, code, cookies[COOKIE] ?? '');
  }

  @Write({
    path: 'off',
    needs: 'signed_in',
    summary: 'Turn the second factor off',
    answer: WrittenStaff,
    status: 200,
  })
  @Problems(429)
  turnOff(@Asked() asked: Asked, @Body() body: TurnOffBody, @Req() { ip }: FastifyRequest) {
    return this.secondFactors.turnOff(asked, body, ip);
  }
}
