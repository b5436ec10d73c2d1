import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { personalFields } from '@suaka/complaint';
import { openReadModels, type ReadDb } from '@suaka/read-models';
import { connectEventLog, type Directory, type EventLog, findErased, openDirectory } from '@suaka/event-log';
import { type RulesInLog, rulesInLog } from '@suaka/policy';
import { createLogger, masterKeyFrom } from '@suaka/runtime';
import { createSealer, type Sealer } from '@suaka/sealing';
import { connectTemporal, payloadKeyOf, type TemporalClient } from '@suaka/temporal';
import type { WorkerConfig } from './config';

export const SEALER = Symbol('sealer');
export const EVENT_LOG = Symbol('event log');
export const READ_MODELS = Symbol('read models');
export const WORKFLOWS = Symbol('workflows');
export const ORGANISATION = Symbol('organisation');

/** Opens what the activities work on, and closes it in the end. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(ORGANISATION) private readonly organisation: Directory<RulesInLog>,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(READ_MODELS) private readonly readModels: ReadDb,
    @Inject(WORKFLOWS) private readonly workflows: TemporalClient,
  ) {}

  static with(config: WorkerConfig): DynamicModule {
    const { SUAKA_KEYS_COPY_FILE: copy, DATABASE_URL: databaseUrl, EVENT_STORE_URL: url } = config;
    return {
      module: WorkerModule,
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
        {
          provide: EVENT_LOG,
          useFactory: (sealer: Sealer) => connectEventLog({ url, sealer, personalFields }),
          inject: [SEALER],
        },
        {
          provide: READ_MODELS,
          useFactory: () => openReadModels(databaseUrl, { maxConnections: 2 }),
        },
        {
          provide: WORKFLOWS,
          useFactory: (sealer: Sealer) =>
            connectTemporal({
              address: config.TEMPORAL_ADDRESS,
              namespace: config.TEMPORAL_NAMESPACE,
              payloadKey: payloadKeyOf(sealer),
            }),
          inject: [SEALER],
        },
        {
          provide: ORGANISATION,
          useFactory: (log: EventLog) => openDirectory(log, rulesInLog(createLogger('worker'))),
          inject: [EVENT_LOG],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.workflows.close();
    await this.readModels.destroy();
    await this.organisation.close();
    await this.log.close();
    await this.sealer.close();
  }
}
