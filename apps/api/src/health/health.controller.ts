import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Public } from '../access';
import { Costs } from '../http/rates';
import { Health } from './health.dto';
import { HealthChecks } from './health-checks';

/** Each part is asked. */
const COST_OF_A_LOOK = 10;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  @Public()
  @Costs(COST_OF_A_LOOK)
  @Get()
  @ApiOperation({ summary: 'Whether every part answers' })
  @ApiOkResponse({ type: Health })
  @ApiResponse({ status: 503, type: Health, description: 'A part does not answer; which one is said' })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.checks.run();
    void reply.header('cache-control', 'no-store').status(health.status === 'up' ? 200 : 503);
    return health;
  }
}
