import { invalid } from '../problems';

const CODE = /^[A-Za-z0-9_.:-]{1,64}$/;

/** The code that a path names. Errors: `Problem`. */
export function codeIn(id: string): string {
  if (CODE.test(id)) return id;
  throw invalid([{ field: 'id', reason: 'must be a code of at most 64 letters, digits and _.:-' }]);
}
