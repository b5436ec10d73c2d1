import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { EventLog } from '@suaka/event-log';
import { migrate, PoisonedEvent, runProjector } from '@suaka/read-models';
import { createLogger, loadConfig, masterKeyFrom, untilShutdown } from '@suaka/runtime';
import type { Sealer } from '@suaka/sealing';
import { ProjectorConfig } from './config';
import { EVENT_LOG, ProjectorModule, SEALER } from './projector.module';

const logger = createLogger('projector');

async function main(): Promise<void> {
  const signal = untilShutdown();
  const config = loadConfig(ProjectorConfig);
  // What is missing is said before anything is touched.
  masterKeyFrom(config);
  const { DATABASE_URL: databaseUrl } = config;
  await migrate(databaseUrl, logger);
  const app = await NestFactory.createApplicationContext(ProjectorModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    logger.info('ready');
    process.send?.({ ready: true });
    const sealer = app.get<Sealer>(SEALER);
    const destroyKeys = (personIds: readonly string[]) => sealer.destroy(personIds);
    await runProjector({ log: app.get<EventLog>(EVENT_LOG), databaseUrl, destroyKeys, signal, logger });
    logger.info({ reason: signal.reason as unknown }, 'drained');
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  // The cause may repeat what the event holds, which is personal.
  const told = error instanceof PoisonedEvent ? { ...error.event, reason: error.message } : { err: error };
  logger.fatal(told, 'the projector has stopped');
  process.exit(1);
});
