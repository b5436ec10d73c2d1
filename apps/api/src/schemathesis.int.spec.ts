import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inHandling } from '../../../test/fixtures/cases';
import { type Suaka, startSuaka } from '../../../test/fixtures/suaka';

const DOCUMENT = join(__dirname, '..', 'openapi.json');
const CHECKS = 'not_a_server_error,response_schema_conformance,status_code_conformance';
/** Signing out would end the run, and a live stream never ends. */
const LEFT_OUT = '/session|/live';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
  await inHandling(suaka.admin, suaka.admin);
});
afterAll(() => suaka.stop());

async function schemathesis(...args: string[]): Promise<{ code: number; said: string }> {
  const { SCHEMATHESIS_PATH: folder } = process.env;
  if (!folder) throw new Error('schemathesis is not known here: run npm test, which fetches it');
  const child = spawn('python3', ['-m', 'schemathesis.cli', ...args], {
    env: { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('no request that can be made of the OpenAPI document breaks the api, or gets an answer it does not name', async () => {
  const { apiUrl, admin } = suaka;
  const { code, said } = await schemathesis(
    ...['run', DOCUMENT, '--url', apiUrl.replace(/\/api$/, ''), '-H', `Cookie: ${admin.cookie}`],
    ...['--exclude-path-regex', LEFT_OUT, '--checks', CHECKS, '--phases', 'coverage,fuzzing'],
    ...['--max-examples', '15', '--seed', '1', '--generation-database', 'none', '--no-color'],
  );
  if (code !== 0) throw new Error(said);
  expect(said).toMatch(/Tested: ([2-9]\d|\d{3})\b/);
}, 300_000);
