import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from './openapi';

/** What is sent there again begins anew, and nothing of it is in the log. */
const BEGINNINGS = [
  '/api/session',
  '/api/session/openid',
  '/api/session/second-factor/setup',
  '/api/uploads',
];
const FILE = join(__dirname, '..', 'openapi.json');

test('openapi.json is what the routes say; else build, and: node dist/apps/api/src/openapi.js apps/api/openapi.json', async () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(await openApiText()));
});

test('every operation documents its problems, and every write its key', async () => {
  const { paths } = JSON.parse(await openApiText()) as { paths: Record<string, Record<string, Operation>> };
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { responses, parameters = [], summary }] of Object.entries(operations)) {
      expect([path, method, summary]).toEqual([path, method, expect.any(String)]);
      if (path !== '/api/health')
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['500', '503']));
      if (method !== 'post' || BEGINNINGS.includes(path)) continue;
      expect(parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    }
  }
});

interface Operation {
  summary: string;
  responses: Record<string, unknown>;
  parameters?: { name: string }[];
}
