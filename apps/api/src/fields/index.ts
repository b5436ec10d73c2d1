export { Choice } from './choice';
export { type FieldOptions } from './field';
export { Part } from './nested';
export { Line, Text } from './text';
export { Amount, Code, Counted, Country, Currency, Day, Flag, Id, Instant, Whole } from './values';
