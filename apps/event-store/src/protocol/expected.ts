import type { ExpectedRevision } from '../storage/revisions';
import { invalidArgument } from './errors';
import { fromUint64 } from './numbers';

/** The part that the options of append, delete and tombstone have in common. */
interface ExpectedOptions {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** Errors: INVALID_ARGUMENT where nothing is expected. */
export function expectedRevision(options: ExpectedOptions): ExpectedRevision {
  if (options.hasRevision()) return fromUint64(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream_exists';
  throw invalidArgument('A write says which revision it expects.');
}

const TRAILERS = { any: '-2', no_stream: '-1', stream_exists: '-4' };

/** The expectation as error trailers have it. */
export const expectedTrailer = (expected: ExpectedRevision): string =>
  typeof expected === 'number' ? String(expected) : TRAILERS[expected];
