import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { personalFields } from '@suaka/complaint';
import { connectEventLog, type Directory, type EventLog, openDirectory } from '@suaka/event-log';
import { type Organisation, organisation } from '@suaka/people';
import { masterKeyFrom } from '@suaka/runtime';
import { createSealer, type Sealer } from '@suaka/sealing';
import type { WorkerConfig } from './config';

export const SEALER = Symbol('sealer');
export const EVENT_LOG = Symbol('event log');
export const ORGANISATION = Symbol('organisation');

/** Opens what the activities work on, and closes it in the end. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(ORGANISATION) private readonly organisation: Directory<Organisation>,
    @Inject(SEALER) private readonly sealer: Sealer,
  ) {}

  static with(config: WorkerConfig): DynamicModule {
    const { SUAKA_KEYS_COPY_FILE: copy, DATABASE_URL: databaseUrl, EVENT_STORE_URL: url } = config;
    return {
      module: WorkerModule,
      providers: [
        {
          provide: SEALER,
          useFactory: () => createSealer({ databaseUrl, copy, masterKey: masterKeyFrom(config) }),
        },
        {
          provide: EVENT_LOG,
          useFactory: (sealer: Sealer) => connectEventLog({ url, sealer, personalFields }),
          inject: [SEALER],
        },
        {
          provide: ORGANISATION,
          useFactory: (log: EventLog) => openDirectory(log, organisation),
          inject: [EVENT_LOG],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.organisation.close();
    await this.log.close();
    await this.sealer.close();
  }
}
