import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentWith } from '../config';
import { home } from '../home';
import { ending } from '../parts/ending';
import { findTemporal, findTestServer } from '../parts/temporal';
import { soonTell } from '../start/tell';
import { findChromium } from './chromium';
import { findClamd } from './clamd';
import { findS3Server } from './s3-server';
import { findSchemathesis } from './schemathesis';

/** Fetches what the tests need and hands over to jest. Exit status. */
export async function test(passed: string[]): Promise<number> {
  const [temporal, testServer, schemathesis, s3Server, programs] = await Promise.all([
    soonTell('fetching the Temporal server, once', findTemporal()),
    soonTell('fetching the Temporal test server, once', findTestServer()),
    soonTell('fetching schemathesis, once', findSchemathesis()),
    soonTell('fetching an S3 server, once', findS3Server()),
    findInstalled(),
  ]);
  const env = environmentWith({
    TEMPORAL_CLI_PATH: temporal,
    TEMPORAL_TEST_SERVER_PATH: testServer,
    SCHEMATHESIS_PATH: schemathesis,
    WEED_PATH: s3Server,
    ...programs,
  });
  const args = [...(passed.some(workersAreSet) ? [] : ['--maxWorkers=2']), ...passed];
  const child = spawn(process.execPath, [join(home, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: home,
    env,
    stdio: 'inherit',
  });
  return (await ending(child)) === 'exit status 0' ? 0 : 1;
}

/** One after the other: a package manager works for one at a time. */
async function findInstalled(): Promise<Record<string, string | undefined>> {
  return { CHROMIUM_PATH: await findChromium(), CLAMD_PATH: await findClamd() };
}

const workersAreSet = (argument: string): boolean => /^(-i|-w|--runInBand|--maxWorkers)/.test(argument);
