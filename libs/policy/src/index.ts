export {
  adoptPolicy,
  type AdoptPolicy,
  POLICY_EVENT_TYPES,
  POLICY_STREAM,
  type PolicyAdopted,
  policyDecider,
} from './adoption';
export { Category, CATEGORY_PHASES } from './category';
export { ClockRules } from './clock-rules';
export { type Difference, differences } from './differences';
export { type Adoption, inForce, type RulesInLog, rulesInLog } from './in-force';
export { loadPolicy, policyText } from './load-policy';
export { Institution } from './institution';
export { Office } from './office';
export { parsePolicy } from './parse-policy';
export { Policy } from './policy';
export { faultText, type PolicyFault, PolicyInvalid } from './policy-invalid';
export { ticketNumber } from './ticket';
export { OfficeDays, WorkingDays } from './working-days';
