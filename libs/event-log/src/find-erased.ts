import type { PersonErased } from '@suaka/complaint';
import { connect } from './client';
import { readAll } from './read';

/** Everybody whom the log says is erased. It needs no key, so it can be asked before there are any. */
export async function findErased(url: string): Promise<string[]> {
  const connection = connect(url);
  const erased = new Set<string>();
  try {
    for await (const { type, data } of readAll(connection.client, { prefixes: ['person-'] })) {
      if (type === 'PersonErased') erased.add((data as PersonErased['data']).personId);
    }
  } finally {
    await connection.release();
  }
  return [...erased];
}
