import { type FastifyRequest } from 'fastify';
import { refuseCrossSite } from './same-site';

const request = (headers: Record<string, string>, method = 'POST') =>
  ({
    method,
    host: 'suaka.test:8080',
    headers: { 'content-type': 'application/json', ...headers },
  }) as unknown as FastifyRequest;

test.each<[string, Record<string, string>]>([
  ['no browser', {}],
  ['our own page', { origin: 'http://suaka.test:8080', 'sec-fetch-site': 'same-origin' }],
  ['our own page behind HTTPS', { origin: 'https://suaka.test:8080' }],
  ['JSON with its charset', { 'content-type': 'application/json; charset=utf-8' }],
])('takes a write from %s', (_, headers) => {
  expect(() => refuseCrossSite(request(headers))).not.toThrow();
});

test.each<[string, Record<string, string>, string]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }, 'cross_site'],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }, 'cross_site'],
  ['another origin', { origin: 'http://evil.test' }, 'cross_site'],
  ['another port', { origin: 'http://suaka.test:9090' }, 'cross_site'],
  ['nowhere', { origin: 'null' }, 'cross_site'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'unsupported_media_type'],
  ['a text in disguise', { 'content-type': 'text/plain; application/json' }, 'unsupported_media_type'],
  ['a relative of JSON', { 'content-type': 'application/json-patch+json' }, 'unsupported_media_type'],
  ['nothing said', { 'content-type': '' }, 'unsupported_media_type'],
])('refuses a write from %s', (_, headers, reason) => {
  expect(() => refuseCrossSite(request(headers))).toThrow(reason);
});

test('reading is not hindered', () => {
  expect(() =>
    refuseCrossSite(request({ 'sec-fetch-site': 'cross-site', 'content-type': '' }, 'GET')),
  ).not.toThrow();
});
