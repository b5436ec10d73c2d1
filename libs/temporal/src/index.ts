export { bundleWorkflows } from './bundle';
export { connectTemporal, type TemporalClient, type TemporalOptions } from './client';
export { dataConverter } from './data-converter';
export { CommandPending, WorkflowsUnavailable } from './errors';
export { TASK_QUEUE, workflowIdOf } from './names';
export { payloadKeyOf } from './payload-key';
export { createComplaintWorker, type ComplaintWorker, type ComplaintWorkerOptions } from './worker';
export type { CommandReceipt, Overview, Standing } from '@workflows/messages';
export type { ComplaintActivities } from '../../../workflows/complaint/activities';
