import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { personalFields } from '@suaka/complaint';
import { connectEventLog, type EventLog, findErased } from '@suaka/event-log';
import { masterKeyFrom } from '@suaka/runtime';
import { createSealer, type Sealer } from '@suaka/sealing';
import { ProjectorConfig } from './config';

export const SEALER = Symbol('sealer');
export const EVENT_LOG = Symbol('event log');

const logOver = (sealer: Sealer, { EVENT_STORE_URL: url }: ProjectorConfig): EventLog =>
  connectEventLog({ url, sealer, personalFields });

/** Opens what the projector reads from, and closes it in the end. */
@Module({})
export class ProjectorModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(SEALER) private readonly sealer: Sealer,
  ) {}

  static with(config: ProjectorConfig): DynamicModule {
    const { SUAKA_KEYS_COPY_FILE: copy, DATABASE_URL: databaseUrl, EVENT_STORE_URL: url } = config;
    return {
      module: ProjectorModule,
      providers: [
        {
          provide: SEALER,
          useFactory: () =>
            createSealer({
              databaseUrl,
              copy,
              masterKey: masterKeyFrom(config),
              findErased: () => findErased(url),
            }),
        },
        { provide: EVENT_LOG, useFactory: (sealer: Sealer) => logOver(sealer, config), inject: [SEALER] },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.sealer.close();
  }
}
