export const TASK_QUEUE = 'complaints';

export const workflowIdOf = (complaintId: string): string => `complaint-${complaintId}`;
