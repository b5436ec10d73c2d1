import { IsIn } from 'class-validator';
import { each, field, type FieldOptions } from './field';

/** One of a closed list; `name` is the list's own name in the OpenAPI document. */
export const Choice = (name: string, values: readonly string[], options: FieldOptions = {}) =>
  field(
    { enum: [...values], enumName: name },
    [IsIn([...values], { ...each(options), message: `must be one of ${values.join(', ')}` })],
    options,
  );
