import createClient from 'openapi-fetch';
import type { paths } from './api-types';
import { lastPosition, notePosition } from './position';
import { ConnectionLost, Problem, type ProblemBody } from './problem';
import { noteServerDate } from './server-clock';

export const api = createClient<paths>();

api.use({
  onRequest({ request }) {
    const position = lastPosition();
    if (request.method === 'GET' && position !== undefined) request.headers.set('Suaka-After', position);
    return request;
  },
  onResponse({ response }) {
    noteServerDate(response.headers.get('date'));
    notePosition(response.headers.get('suaka-position'));
  },
  onError: () => new ConnectionLost(),
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer; throws `Problem` or `ConnectionLost`. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  const body = typeof error === 'object' && error !== null ? (error as ProblemBody) : {};
  const retryAfter = Number(response.headers.get('retry-after'));
  throw new Problem(response.status, body, retryAfter > 0 ? retryAfter : undefined);
}
