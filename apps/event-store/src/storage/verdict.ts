import { DELETED, NO_STREAM, type ExpectedRevision } from './revisions';

export interface StreamFacts {
  /** Revision of the last event ever written; NO_STREAM without any, DELETED after a tombstone. */
  last: number;
  softDeleted: boolean;
  hasMetadata: boolean;
}

export interface EventIds {
  /** Id of the event at a revision, whether or not it may still be read. */
  at(revision: number): string | undefined;
  /** Latest revision that carries the id. */
  revisionOf(id: string): number | undefined;
}

export type Verdict =
  | { kind: 'write' }
  | { kind: 'wrong_expected_revision' }
  | { kind: 'stream_deleted' }
  | { kind: 'already'; revision: number };

/** Whether events may be written, by what was expected and by what the same ids did before. */
export function judge(
  stream: StreamFacts,
  expected: ExpectedRevision,
  ids: readonly string[],
  stored: EventIds,
): Verdict {
  if (stream.last === DELETED) return { kind: 'stream_deleted' };
  if (expected === 'stream_exists') {
    if (stream.softDeleted) return { kind: 'stream_deleted' };
    if (stream.last === NO_STREAM && !stream.hasMetadata) return { kind: 'wrong_expected_revision' };
  }
  if (expected === 'any' || expected === 'stream_exists') return judgeById(stream, ids, stored);
  return judgeByRevision(stream, expected === 'no_stream' ? NO_STREAM : expected, ids, stored);
}

function judgeById(stream: StreamFacts, ids: readonly string[], stored: EventIds): Verdict {
  const first = ids[0] === undefined ? undefined : stored.revisionOf(ids[0]);
  if (first === undefined) return { kind: 'write' };
  let revision = first;
  for (const id of ids) {
    const known = stored.revisionOf(id);
    if (known === undefined) return { kind: 'wrong_expected_revision' };
    revision = known;
  }
  return { kind: 'already', revision };
}

function judgeByRevision(
  stream: StreamFacts,
  expected: number,
  ids: readonly string[],
  stored: EventIds,
): Verdict {
  if (expected === stream.last) return { kind: 'write' };
  if (expected > stream.last || ids.length === 0) return { kind: 'wrong_expected_revision' };
  const differs = ids.findIndex((id, n) => stored.at(expected + 1 + n) !== id);
  if (differs === -1) return { kind: 'already', revision: expected + ids.length };
  // A soft-deleted stream may be begun again as if it had never been.
  if (differs === 0 && expected === NO_STREAM && stream.softDeleted) return { kind: 'write' };
  return { kind: 'wrong_expected_revision' };
}
