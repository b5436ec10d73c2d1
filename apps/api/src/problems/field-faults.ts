import { type ValidationError } from 'class-validator';
import { type FieldFault, Problem } from './problem';

/** A name in a JSON body may be empty, and as long as the body. */
const NAMELESS = '""';
const LONGEST = 200;

/** Every field at fault with every reason; neither repeats what was sent. */
export const fieldFaults = (errors: ValidationError[], parent = ''): FieldFault[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${parent}${property || NAMELESS}`.slice(0, LONGEST);
    const own = Object.entries(constraints).map(([rule, text]) => ({
      field,
      reason: reasonOf(rule, text, property),
    }));
    return [...own, ...fieldFaults(children, `${field}.`)];
  });

function reasonOf(rule: string, text: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  return text.startsWith(`${property} `) ? text.slice(property.length + 1) : text;
}

export const invalid = (errors: FieldFault[]): Problem =>
  new Problem('invalid_request', {
    field: errors[0]?.field,
    errors,
    detail: errors
      .map(({ field, reason }) => `${field} ${reason}`)
      .join('; ')
      .slice(0, 2000),
  });
