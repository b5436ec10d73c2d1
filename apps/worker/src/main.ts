import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Directory, EventLog } from '@suaka/event-log';
import { loadPolicy, type RulesInLog } from '@suaka/policy';
import { findOpenCases, type ReadDb } from '@suaka/read-models';
import { createLogger, loadConfig, untilShutdown } from '@suaka/runtime';
import type { Sealer } from '@suaka/sealing';
import {
  type Build,
  buildIdOf,
  createComplaintWorker,
  payloadKeyOf,
  type TemporalClient,
} from '@suaka/temporal';
import { complaintActivities } from './activities';
import { WorkerConfig } from './config';
import { keepCasesRunning } from './keep-cases-running';
import { EVENT_LOG, ORGANISATION, READ_MODELS, SEALER, WORKFLOWS, WorkerModule } from './worker.module';

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
    const organisation = app.get<Directory<RulesInLog>>(ORGANISATION);
    await organisation.ready();
    const worker = await createComplaintWorker({
      address: config.TEMPORAL_ADDRESS,
      namespace: config.TEMPORAL_NAMESPACE,
      payloadKey: payloadKeyOf(app.get<Sealer>(SEALER)),
      activities: complaintActivities(app.get<EventLog>(EVENT_LOG), { document, organisation }),
      bundlePath: config.SUAKA_WORKFLOW_BUNDLE,
      build: buildOf(config),
      signal,
    });
    logger.info('ready');
    process.send?.({ ready: true });
    await Promise.all([worker.run(), looking(app, signal)]);
    logger.info({ reason: signal.reason as unknown }, 'drained');
  } finally {
    await app.close();
  }
}

/** Workflow code that is bundled at start is somebody's at work on it, and has no build. */
function buildOf({ SUAKA_WORKFLOW_BUNDLE, SUAKA_WORKER_ROLLOUT }: WorkerConfig): Build | undefined {
  if (!SUAKA_WORKFLOW_BUNDLE) return undefined;
  return { id: buildIdOf(SUAKA_WORKFLOW_BUNDLE), takesOver: SUAKA_WORKER_ROLLOUT === 'at_start' };
}

const looking = (app: INestApplicationContext, signal: AbortSignal): Promise<void> =>
  keepCasesRunning({
    workflows: app.get<TemporalClient>(WORKFLOWS),
    openCases: () => findOpenCases(app.get<ReadDb>(READ_MODELS), app.get<EventLog>(EVENT_LOG)),
    signal,
    logger,
  });

main().catch((error: unknown) => {
  logger.fatal({ err: error }, 'the worker has stopped');
  process.exit(1);
});
