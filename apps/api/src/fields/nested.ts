import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { each, field, type FieldOptions } from './field';

type Class = new () => object;

/** An object, or a list of them, with fields of its own. */
export const Part = (of: () => Class, options: FieldOptions = {}) =>
  applyDecorators(
    Type(of),
    field({ type: () => of() }, [IsObject(each(options)), ValidateNested(each(options))], options),
  );
