export { Category, CATEGORY_PHASES } from './category';
export { ClockRules, WorkingDays } from './clock-rules';
export { loadPolicy } from './load-policy';
export { Office, OFFICE_KINDS } from './office';
export { parsePolicy } from './parse-policy';
export { Policy } from './policy';
export { type PolicyFault, PolicyInvalid } from './policy-invalid';
export { ticketNumber } from './ticket';
