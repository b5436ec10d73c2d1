import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { browserGiven, toolPlaces } from '../config';
import { home } from '../home';
import { onPath } from '../parts/executable';
import { tell } from '../start/tell';
import { installFromDebian, quietly } from './debian';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that runs, installed where there is none and it can be; `undefined` where not, which has been told. */
export async function findChromium(): Promise<string | undefined> {
  const found = await look();
  if (found) return found;
  await installFromDebian('chromium');
  if (!(await look())) {
    tell.doing("installing Playwright's chromium for the console's test");
    await quietly(process.execPath, [
      join(home, 'node_modules/playwright-core/cli.js'),
      'install',
      'chromium',
    ]);
  }
  const installed = await look();
  if (!installed) {
    tell.trouble(
      "No Chromium here and none could be installed, so the console's test will fail: install chromium or name one by CHROMIUM_PATH.",
    );
  }
  return installed;
}

async function look(): Promise<string | undefined> {
  const { path } = toolPlaces();
  const named = await Promise.all(NAMES.map((name) => onPath(name, path)));
  const candidates = [browserGiven(), ...named, ...ELSEWHERE, chromium.executablePath()];
  for (const candidate of candidates) if (candidate && (await runs(candidate))) return candidate;
  return undefined;
}

async function runs(program: string): Promise<boolean> {
  if (!existsSync(program)) return false;
  return promisify(execFile)(program, ['--version'], { timeout: 20_000 }).then(Boolean, () => false);
}
