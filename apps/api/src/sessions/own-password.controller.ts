import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Despite, DUTIES } from '../access';
import { Asked, Write } from '../commands';
import { COST_OF_A_PASSWORD, Costs } from '../http/rates';
import { WrittenStaff } from '../staff/staff.dto';
import { COOKIE } from './cookie';
import { OwnPassword } from './own-password';
import { OwnPasswordBody } from './own-password.dto';

@ApiTags('session')
@Controller('session')
export class OwnPasswordController {
  constructor(private readonly passwords: OwnPassword) {}

  @Despite(...DUTIES)
  @Write({
    path: 'password',
    needs: 'signed_in',
    summary: 'Change the own password; ends the other sessions',
    answer: WrittenStaff,
    status: 200,
  })
  @Costs(COST_OF_A_PASSWORD)
  change(@Asked() asked: Asked, @Body() body: OwnPasswordBody, @Req() { ip, cookies }: FastifyRequest) {
    return this.passwords.change(asked, body, { address: ip, token: cookies[COOKIE] ?? '' });
  }
}
