import type { Policy } from '@suaka/policy';
import { Rejected } from './rejected';
import type { Severity } from './vocabulary';

/** The codes, each once. Errors: `Rejected` names the first that the policy does not know, as `<field>.<index>`. */
export function knownCategories(codes: string[], field: string, policy: Policy): string[] {
  codes.forEach((code, index) => severityOf(code, `${field}.${index}`, policy));
  return [...new Set(codes)];
}

/** The severity that the policy gives a category. Errors: `Rejected` where there is no such category. */
export function severityOf(code: string, field: string, policy: Policy): Severity {
  const category = policy.categories.find((candidate) => candidate.code === code);
  if (!category) throw new Rejected('unknown_category', field);
  return category.severity;
}
