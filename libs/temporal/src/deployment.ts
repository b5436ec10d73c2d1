import { setTimeout as after } from 'node:timers/promises';
import type { NativeConnection, WorkerDeploymentOptions } from '@temporalio/worker';
import { createLogger } from '@suaka/runtime';

const DEPLOYMENT = 'suaka';
const LOOK_MS = 10_000;
const SOON_MS = 250;

export interface Build {
  /** The same for the same workflow code, such as `0.1.0-5f3a…`. */
  id: string;
  /** Becomes the current build when it starts; else only where there is none. */
  takesOver: boolean;
}

/** A case is not bound to the build it began on: its history replays on the next, where it soon begins afresh. */
export const deploymentOptions = ({ id }: Build): WorkerDeploymentOptions => ({
  version: { deploymentName: DEPLOYMENT, buildId: id },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});

/** Sees to it that some build is current, also in a Temporal that has lost all it had: without one no case moves. */
export async function keepCurrent(
  connection: NativeConnection,
  namespace: string,
  { id, takesOver }: Build,
  signal: AbortSignal,
): Promise<void> {
  const logger = createLogger('temporal');
  for (let mustBe = takesOver; !signal.aborted;) {
    let pause = LOOK_MS;
    try {
      const current = await currentBuild(connection, namespace);
      if (current === undefined || (mustBe && current !== id)) {
        await connection.workflowService.setWorkerDeploymentCurrentVersion({
          ...{ namespace, deploymentName: DEPLOYMENT, buildId: id },
          ...{ identity: 'suaka', ignoreMissingTaskQueues: true },
        });
        logger.info({ build: id, before: current }, 'this build is current now');
      }
      mustBe = false;
    } catch (error) {
      // Until the worker has asked for work for the first time its build is not known.
      logger.debug({ err: error }, 'not current yet');
      pause = SOON_MS;
    }
    await after(pause, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

export async function currentBuild(
  connection: NativeConnection,
  namespace: string,
): Promise<string | undefined> {
  const { workerDeploymentInfo } = await connection.workflowService.describeWorkerDeployment({
    namespace,
    deploymentName: DEPLOYMENT,
  });
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined;
}
