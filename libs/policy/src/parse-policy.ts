import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { crossFaults } from './cross-faults';
import { withLibrary } from './library-holidays';
import { parentFaults } from './parent-faults';
import { Policy } from './policy';
import { type PolicyFault, PolicyInvalid } from './policy-invalid';

/** Reads a policy document. Errors: `PolicyInvalid` with every fault. */
export function parsePolicy(yamlText: string): Policy {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const policy = plainToInstance(Policy, contentOf(document));
  const faults = validateSync(policy, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    faultsOf(error),
  );
  if (faults.length === 0) faults.push(...parentFaults(policy.offices), ...crossFaults(policy));
  if (faults.length > 0) {
    throw new PolicyInvalid(faults.map((fault) => ({ ...fault, line: lineOf(fault.path, document, lines) })));
  }
  const { ofOffices, ...calendars } = policy.calendars;
  policy.calendars = {
    ...withLibrary(calendars),
    ...(ofOffices && { ofOffices: ofOffices.map(withLibrary) }),
  };
  return policy;
}

function contentOf(document: Document): object {
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

/** Where the path stands, or the nearest part above it that is there. */
function lineOf(path: string, document: Document, lines: LineCounter): number | undefined {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (; steps.length > 0; steps.pop()) {
    const node = document.hasIn(steps) ? document.getIn(steps, true) : undefined;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
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
