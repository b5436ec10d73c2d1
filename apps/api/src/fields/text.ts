import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { each, field, type FieldOptions } from './field';

/** Neither control characters nor lone surrogates, which PostgreSQL cannot store. */
const LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const TEXT = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;
const SAID = /[^\s\p{Cf}]/u;

interface TextOptions extends FieldOptions {
  /** Most characters; names 200 unless told. */
  max?: number;
  /** Fewest characters. */
  min?: number;
}

const text = (allowed: RegExp, refusal: string, { min = 1, max = 200, ...options }: TextOptions) =>
  field(
    { type: String, minLength: min, maxLength: max },
    [
      IsString(each(options)),
      MinLength(min, each(options)),
      MaxLength(max, each(options)),
      Matches(allowed, { ...each(options), message: refusal }),
      Matches(SAID, { ...each(options), message: 'must not be blank' }),
    ],
    options,
  );

/** One line: a name, a number, an address. */
export const Line = (options: TextOptions = {}) =>
  text(LINE, 'must be one line without control characters', options);

/** Prose of several lines. */
export const Text = (options: TextOptions = {}) =>
  text(TEXT, 'must not hold control characters other than newline and tab', { max: 10_000, ...options });
