import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from './data-converter';

/** All workflow code in one script for the sandbox. Fails where it would need Node or anything else that is not deterministic. */
export const bundleWorkflows = (): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath: join(__dirname, '..', '..', '..', 'workflows'),
    failureConverterPath,
    logger: new DefaultLogger('WARN'),
  });
