import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifecycleText } from '../libs/complaint/src/testing/lifecycle-text';

const FILE = join(__dirname, '../docs/lifecycle.md');

it('lifecycle.md is what the rules say; else: SUAKA_WRITE_DOCS=1 npx jest test/lifecycle.spec.ts', () => {
  if (process.env.SUAKA_WRITE_DOCS) writeFileSync(FILE, lifecycleText());
  expect(readFileSync(FILE, 'utf8')).toBe(lifecycleText());
});
