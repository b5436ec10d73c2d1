export { complaintWorkflow } from './complaint/complaint.workflow';
