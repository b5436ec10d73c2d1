import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsText } from '@suaka/people';

const FILE = join(__dirname, '../../../../docs/permissions.md');

test('permissions.md is what may says; else build, and: node dist/apps/api/src/permissions.js docs/permissions.md', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(permissionsText());
});
