import { findOpenCases, openReadModels } from '@suaka/read-models';
import { connectTemporal, payloadKeyOf, WorkflowsUnavailable } from '@suaka/temporal';
import { Obstacle } from '../obstacle';
import { Progress } from '../progress';
import { findRunning, openLog } from '../reach/reach';
import { tell } from '../start/tell';

/** Starts the workflow of every open case that has none running. Exit status. */
export async function resume(): Promise<number> {
  const config = await findRunning();
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = config;
  const { log, sealer, close } = await openLog(config);
  const readModels = openReadModels(config.DATABASE_URL, { maxConnections: 1 });
  const workflows = await connectTemporal({ address, namespace, payloadKey: payloadKeyOf(sealer) });
  try {
    const cases = await findOpenCases(readModels, log);
    const progress = new Progress('resuming', cases.length);
    const resumed = await workflows.resume(cases, (done) => progress.to(done)).finally(() => progress.end());
    tell.plain(`${resumed.started} cases resumed; ${resumed.running} had their workflow running.`);
    return 0;
  } catch (error) {
    if (error instanceof WorkflowsUnavailable) throw new Obstacle(`Temporal does not answer at ${address}.`);
    throw error;
  } finally {
    await workflows.close();
    await readModels.destroy();
    await close();
  }
}
