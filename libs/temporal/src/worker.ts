import { setTimeout as after } from 'node:timers/promises';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { createLogger } from '@suaka/runtime';
import type { ComplaintActivities } from '../../../workflows/complaint/activities';
import { bundleWorkflows } from './bundle';
import type { TemporalOptions } from './client';
import { connect } from './connection';
import { dataConverter } from './data-converter';
import { type Build, deploymentOptions, keepCurrent } from './deployment';
import { TASK_QUEUE } from './names';
import { ensureSearchAttribute } from './search-attribute';

export interface ComplaintWorkerOptions extends TemporalOptions {
  activities: ComplaintActivities;
  /** Ends the waiting for Temporal, and the work: what is under way is finished first. */
  signal: AbortSignal;
  /** Workflow code bundled beforehand; else it is bundled now, which takes a second. */
  bundlePath?: string;
  /** Under which new workers roll out beside old ones; unversioned where absent. */
  build?: Build;
}

export interface ComplaintWorker {
  /** Resolves when everything is drained after the signal; rejects when the worker cannot go on. */
  run(): Promise<void>;
}

/** Waits for Temporal until it is there. Errors: the signal's reason, where that comes first. */
export async function createComplaintWorker(options: ComplaintWorkerOptions): Promise<ComplaintWorker> {
  const { address, namespace, activities, payloadKey, signal, bundlePath, build } = options;
  const workflowBundle = bundlePath ? { codePath: bundlePath } : await bundleWorkflows();
  const connection = await untilConnected(address, signal);
  await ensureSearchAttribute(connection.operatorService, namespace);
  const worker = await Worker.create({
    connection,
    namespace,
    workflowBundle,
    activities,
    dataConverter: dataConverter(payloadKey),
    ...settings,
    ...(build && { workerDeploymentOptions: deploymentOptions(build) }),
  });
  return {
    run: async () => {
      const current = build && keepCurrent(connection, namespace, build, signal);
      await run(worker, signal);
      await current;
      await connection.close();
    },
  };
}

const settings: Pick<
  WorkerOptions,
  'taskQueue' | 'stickyQueueScheduleToStartTimeout' | 'shutdownGraceTime' | 'shutdownForceTime'
> = {
  taskQueue: TASK_QUEUE,
  // How long the next command of a case waits for a worker that died with the case in its cache.
  stickyQueueScheduleToStartTimeout: '2s',
  shutdownGraceTime: '5s',
  shutdownForceTime: '15s',
};

async function run(worker: Worker, signal: AbortSignal): Promise<void> {
  const shutdown = () => worker.shutdown();
  try {
    const running = worker.run();
    if (signal.aborted) shutdown();
    else signal.addEventListener('abort', shutdown, { once: true });
    await running;
  } finally {
    signal.removeEventListener('abort', shutdown);
  }
}

async function untilConnected(address: string, signal: AbortSignal): Promise<NativeConnection> {
  const logger = createLogger('temporal');
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    signal.throwIfAborted();
    try {
      return await connect(address);
    } catch (error) {
      logger.warn({ err: error, address, retryInMs: pause }, 'Temporal is not there yet');
    }
    await after(pause, undefined, { signal });
  }
}
