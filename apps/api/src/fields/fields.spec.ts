import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldFaults } from '../problems/field-faults';
import { Amount, Choice, Code, Country, Day, Id, Line, Part, Text } from '.';

class Inner {
  @Line({ optional: true, max: 5 }) name?: string;
}

class Sample {
  @Text({ optional: true, max: 20 }) text?: string;
  @Line({ optional: true }) line?: string;
  @Choice('Size', ['big', 'small'], { optional: true }) size?: string;
  @Code({ optional: true, list: 2, least: 1, distinct: true }) codes?: string[];
  @Part(() => Inner, { optional: true }) inner?: Inner;
  @Id({ optional: true }) id?: string;
  @Day({ optional: true }) day?: string;
  @Amount({ optional: true }) amount?: string;
  @Country({ optional: true }) country?: string;
}

const faultsOf = (value: object) =>
  fieldFaults(validateSync(plainToInstance(Sample, value), { whitelist: true, forbidNonWhitelisted: true }));

test.each<[string, object]>([
  ['prose of several lines', { text: 'satu\n\tdua\r\n' }],
  ['letters of any script, and pictures', { line: 'Siti 小田 😀' }],
  ['as many characters as allowed, counted as people do', { text: '😀'.repeat(20) }],
  ['a leap day', { day: '2028-02-29' }],
  ['what is left out', {}],
])('takes %s', (_, value) => {
  expect(faultsOf(value)).toEqual([]);
});

test.each<[string, object, string, RegExp]>([
  ['an unknown field', { nama: 'x' }, 'nama', /not a known field/],
  ['a nested unknown field', { inner: { nik: '1' } }, 'inner.nik', /not a known field/],
  ['a number for a text', { text: 5 }, 'text', /string/],
  ['an object for a text', { text: { $ne: '' } }, 'text', /string/],
  ['null for a text', { text: null }, 'text', /string/],
  ['a text over its limit', { text: 'x'.repeat(21) }, 'text', /20 characters/],
  ['a nested text over its limit', { inner: { name: 'x'.repeat(6) } }, 'inner.name', /5 characters/],
  ['a NUL', { text: 'a\u0000b' }, 'text', /control/],
  ['an escape sequence', { line: '\u001b[31m' }, 'line', /control/],
  ['a line break in a line', { line: 'a\nb' }, 'line', /one line/],
  ['a lone surrogate', { text: 'a\ud800' }, 'text', /control/],
  ['blanks', { text: ' \n\u200b' }, 'text', /blank/],
  ['nothing', { text: '' }, 'text', /blank|1 char/],
  ['what is not in the list', { size: 'huge' }, 'size', /big, small/],
  ['a list where one is asked for', { size: ['big'] }, 'size', /big, small/],
  ['one where a list is asked for', { codes: 'A' }, 'codes', /array/],
  ['too long a list', { codes: ['A', 'B', 'C'] }, 'codes', /2/],
  ['too short a list', { codes: [] }, 'codes', /1/],
  ['the same twice', { codes: ['A', 'A'] }, 'codes', /twice/],
  ['a code with blanks', { codes: ['A B'] }, 'codes', /code/],
  ['a text for an object', { inner: 'x' }, 'inner', /object/],
  ['a list for an object', { inner: [{ name: 'x' }] }, 'inner', /object/],
  ['a bad UUID', { id: '123' }, 'id', /UUID/],
  ['a day that does not exist', { day: '2026-02-30' }, 'day', /8601/],
  ['an instant for a day', { day: '2026-02-03T00:00:00Z' }, 'day', /YYYY/],
  ['a negative amount', { amount: '-1' }, 'amount', /amount/],
  ['an amount as a number', { amount: 12 }, 'amount', /amount/],
  ['a country that does not exist', { country: 'ZZ' }, 'country', /3166/],
])('refuses %s, naming field and reason', (_, value, field, reason) => {
  const faults = faultsOf(value);
  expect(faults.map((fault) => fault.field)).toContain(field);
  expect(faults.map((fault) => fault.reason).join()).toMatch(reason);
});
