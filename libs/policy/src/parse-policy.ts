import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parseDocument } from 'yaml';
import { parentFaults } from './parent-faults';
import { Policy } from './policy';
import { type PolicyFault, PolicyInvalid } from './policy-invalid';

/** Reads a policy document. Errors: `PolicyInvalid` with every fault. */
export function parsePolicy(yamlText: string): Policy {
  const policy = plainToInstance(Policy, contentOf(yamlText));
  const faults = validateSync(policy, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    faultsOf(error),
  );
  if (faults.length === 0) faults.push(...parentFaults(policy.offices));
  if (faults.length > 0) throw new PolicyInvalid(faults);
  return policy;
}

function contentOf(yamlText: string): object {
  const document = parseDocument(yamlText);
  if (document.errors.length > 0) {
    throw new PolicyInvalid(
      document.errors.map(({ linePos, message }) => ({
        path: `line ${linePos?.[0].line ?? '?'}`,
        reason: message.split('\n')[0] ?? message,
      })),
    );
  }
  const content: unknown = document.toJS();
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw new PolicyInvalid([{ path: 'document', reason: 'must be a mapping of names to values' }]);
}

function faultsOf(
  { property, constraints = {}, children = [] }: ValidationError,
  parent = '',
): PolicyFault[] {
  const path = parent + property;
  const own = Object.entries(constraints).map(([rule, reason]) => ({
    path,
    reason: rule === 'whitelistValidation' ? 'is not a known field' : reason.replace(`${property} `, ''),
  }));
  return [...own, ...children.flatMap((child) => faultsOf(child, `${path}.`))];
}
