import { Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  IsBoolean,
  IsInt,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { each, field, type FieldOptions } from './field';

export const Id = (options: FieldOptions = {}) =>
  field(
    { type: String, format: 'uuid' },
    [IsUUID('all', { ...each(options), message: 'must be a UUID' })],
    options,
  );

/** A code of the policy or of a standard; whether it exists is for the rules to say. */
export const Code = (options: FieldOptions = {}) =>
  field(
    { type: String, pattern: '^[A-Za-z0-9_.:-]{1,64}$' },
    [
      Matches(/^[A-Za-z0-9_.:-]{1,64}$/, {
        ...each(options),
        message: 'must be a code of at most 64 letters, digits and _.:-',
      }),
    ],
    options,
  );

export const Flag = (options: FieldOptions = {}) => field({ type: Boolean }, [IsBoolean()], options);

export const Whole = ({ min, max, ...options }: FieldOptions & { min: number; max: number }) =>
  applyDecorators(
    Type(() => Number),
    field({ type: 'integer', minimum: min, maximum: max }, [IsInt(), Min(min), Max(max)], options),
  );

/** Decimal text that may be wider than a JSON number. */
export const Counted = (options: FieldOptions = {}) =>
  field(
    { type: String, pattern: '^\\d{1,20}$' },
    [Matches(/^\d{1,20}$/, { message: 'must be decimal digits' })],
    options,
  );

/** ISO 8601 in UTC. */
export const Instant = (options: FieldOptions = {}) =>
  field({ type: String, format: 'date-time' }, [IsISO8601({ strict: true })], options);

/** A calendar day that exists, YYYY-MM-DD. */
export const Day = (options: FieldOptions = {}) =>
  field(
    { type: String, format: 'date' },
    [Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day as YYYY-MM-DD' }), IsISO8601({ strict: true })],
    options,
  );

/** An amount as decimal text, at most four decimals. */
export const Amount = (options: FieldOptions = {}) =>
  field(
    { type: String, pattern: '^\\d{1,15}(\\.\\d{1,4})?$' },
    [Matches(/^\d{1,15}(\.\d{1,4})?$/, { message: 'must be an amount such as 1500 or 1500.25' })],
    options,
  );

export const Currency = (options: FieldOptions = {}) =>
  field(
    { type: String, pattern: '^[A-Z]{3}$' },
    [IsISO4217CurrencyCode({ message: 'must be a currency of ISO 4217' })],
    options,
  );

export const Country = (options: FieldOptions = {}) =>
  field(
    { type: String, pattern: '^[A-Z]{2}$' },
    [
      Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters' }),
      IsISO31661Alpha2({ message: 'must be a country of ISO 3166-1 alpha-2' }),
    ],
    options,
  );
