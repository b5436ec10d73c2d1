import { createLogger, loadConfig, untilShutdown } from '@suaka/runtime';
import { EventStoreConfig } from './config';
import { startEventStore } from './server';

const logger = createLogger('event-store');

async function main(): Promise<void> {
  const shutdown = untilShutdown();
  const config = loadConfig(EventStoreConfig);
  const started = performance.now();
  const store = await startEventStore({
    dir: config.SUAKA_EVENT_STORE_DIR,
    host: config.SUAKA_EVENT_STORE_HOST,
    port: config.SUAKA_EVENT_STORE_PORT,
    report: (error) => logger.error({ err: error }, 'work in the background failed'),
  });
  if (!store.recovery.clean) logger.warn(store.recovery, 'recovered after an unclean end');
  const openedMs = Math.round(performance.now() - started);
  logger.info({ port: store.port, lastPosition: store.lastPosition(), openedMs }, 'ready');
  process.send?.({ ready: true, port: store.port });
  await new Promise<void>((resolve) => {
    if (shutdown.aborted) resolve();
    else shutdown.addEventListener('abort', () => resolve());
  });
  await store.close();
  logger.info('closed');
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, 'the event store cannot run');
  process.exitCode = 1;
});
