import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Directory, EventLog } from '@suaka/event-log';
import type { Organisation } from '@suaka/people';
import { loadPolicy } from '@suaka/policy';
import { createLogger, loadConfig, untilShutdown } from '@suaka/runtime';
import type { Sealer } from '@suaka/sealing';
import { createComplaintWorker, payloadKeyOf } from '@suaka/temporal';
import { complaintActivities } from './activities';
import { WorkerConfig } from './config';
import { EVENT_LOG, ORGANISATION, SEALER, WorkerModule } from './worker.module';

const logger = createLogger('worker');

async function main(): Promise<void> {
  const signal = untilShutdown();
  const config = loadConfig(WorkerConfig);
  const document = loadPolicy(config.SUAKA_POLICY_FILE);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const organisation = app.get<Directory<Organisation>>(ORGANISATION);
    await organisation.ready();
    const worker = await createComplaintWorker({
      address: config.TEMPORAL_ADDRESS,
      namespace: config.TEMPORAL_NAMESPACE,
      payloadKey: payloadKeyOf(app.get<Sealer>(SEALER)),
      activities: complaintActivities(app.get<EventLog>(EVENT_LOG), { document, organisation }),
      bundlePath: config.SUAKA_WORKFLOW_BUNDLE,
      signal,
    });
    logger.info('ready');
    process.send?.({ ready: true });
    await worker.run();
    logger.info({ reason: signal.reason as unknown }, 'drained');
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, 'the worker has stopped');
  process.exit(1);
});
