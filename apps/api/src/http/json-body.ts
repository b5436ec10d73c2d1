import { type FastifyInstance } from 'fastify';
import { Problem } from '../problems';

const MOST_NESTED = 20;
const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/** Reads bodies: JSON in UTF-8, in one meaning only. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = decode(body as Buffer, request.headers['content-type'] ?? '');
      checkStructure(text);
      void parse(request, text, done);
    } catch (error) {
      done(error as Error);
    }
  });
}

function decode(body: Buffer, type: string): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new Problem('unsupported_media_type');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Problem('invalid_request', { detail: 'The body is not UTF-8' });
  }
}

/** Errors: `Problem` where the nesting is deeper than any form, or a name stands twice, of which readers choose differently. */
function checkStructure(text: string): void {
  const names: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') names.push(new Set());
    else if (token === '}' || token === ']') names.pop();
    else if (colon) addName(names.at(-1), token.slice(0, -colon.length));
    if (names.length > MOST_NESTED) {
      throw new Problem('invalid_request', { detail: `The body is nested deeper than ${MOST_NESTED}` });
    }
  }
}

function addName(names: Set<string> | undefined, literal: string): void {
  const name = nameIn(literal);
  if (names?.has(name)) throw new Problem('invalid_request', { detail: 'The body holds a name twice' });
  names?.add(name);
}

/** What is no JSON is left to the parser to refuse. */
function nameIn(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
