import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateIf } from 'class-validator';

/** What any field may add to its kind. */
export interface FieldOptions {
  /** May be left out; `null` is still refused. */
  optional?: boolean;
  /** A list of at most this many. */
  list?: number;
  /** Of a list: at least this many. */
  least?: number;
  /** The list holds nothing twice. */
  distinct?: boolean;
  /** In answers only: `null` where the person has been erased. */
  nullable?: boolean;
  description?: string;
}

/** One decorator per field: its place in the OpenAPI document and its checks at the door. */
export function field(
  schema: ApiPropertyOptions,
  checks: PropertyDecorator[],
  options: FieldOptions,
): PropertyDecorator {
  const { optional = false, list, least = 0, distinct } = options;
  return applyDecorators(
    ApiProperty(documented(schema, options)),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(list === undefined ? [] : [IsArray(), ArrayMinSize(least), ArrayMaxSize(list)]),
    ...(distinct ? [ArrayUnique({ message: 'must not name anything twice' })] : []),
    ...checks,
  );
}

function documented(schema: ApiPropertyOptions, options: FieldOptions): ApiPropertyOptions {
  const { optional = false, list, least, distinct, nullable, description } = options;
  const about = { description, required: !optional };
  if (list === undefined) return { ...schema, ...about, nullable } as ApiPropertyOptions;
  const whole = { ...about, minItems: least, maxItems: list, uniqueItems: distinct };
  if (!nullable) return { ...schema, ...whole, isArray: true } as ApiPropertyOptions;
  return { ...whole, type: 'array', items: { ...schema, type: 'string', nullable } } as ApiPropertyOptions;
}

export const each = ({ list }: FieldOptions) => ({ each: list !== undefined });
