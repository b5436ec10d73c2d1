export const TASK_QUEUE = 'complaints';

export const workflowIdOf = (complaintId: string): string => `complaint-${complaintId}`;

export const complaintIdOf = (workflowId: string): string => workflowId.slice('complaint-'.length);
