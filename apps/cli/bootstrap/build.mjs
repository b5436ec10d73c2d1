import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, inHome } from './places.mjs';
import { filesUnder, stateOf } from './sources.mjs';
import { run, step } from './step.mjs';

const bin = (name) => inHome('node_modules/.bin', name);
const node = (script) => [process.execPath, ['-e', script]];
const notWeb = (file) => !file.startsWith(join('apps', 'web'));

const targets = [
  {
    name: 'apps',
    title: 'building the apps',
    sources: () => ['.swcrc', 'package-lock.json', ...filesUnder('apps', 'libs', 'workflows').filter(notWeb)],
    build: buildApps,
  },
  {
    name: 'workflows',
    title: 'bundling the workflows',
    sources: () => [
      'package-lock.json',
      ...filesUnder('workflows', 'libs').filter((file) => !file.endsWith('.spec.ts')),
    ],
    build: bundleWorkflows,
  },
  {
    name: 'web',
    title: 'building the console',
    sources: () => ['package-lock.json', ...filesUnder('apps/web')],
    build: buildWeb,
  },
];

/** Builds what is older than its sources. */
export async function build() {
  const file = inHome('dist/.built.json');
  const built = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const { name, title, sources, build } of targets) {
    const state = stateOf(sources());
    if (built[name] === state) continue;
    await step(title, build);
    built[name] = state;
    mkdirSync(inHome('dist'), { recursive: true });
    writeFileSync(file, JSON.stringify(built));
  }
}

async function buildApps() {
  const from = ['apps', 'libs', 'workflows', '--ignore', 'apps/web/**', '--ignore', '**/*.spec.ts'];
  await run(bin('swc'), [...from, '-d', 'dist', '--quiet'], 'The sources do not compile: see above.');
  for (const file of filesUnder('dist/apps', 'dist/libs', 'dist/workflows')) {
    const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(home, source))) rmSync(join(home, file));
  }
}

async function bundleWorkflows() {
  const script = `require('./dist/libs/temporal/src').bundleWorkflows()
    .then(({ code }) => require('node:fs').writeFileSync('dist/workflow-bundle.js', code))`;
  await run(...node(script), 'The workflows cannot be bundled: see above.');
}

async function buildWeb() {
  const args = ['build', 'apps/web', '--logLevel', 'warn'];
  await run(bin('vite'), args, 'The console cannot be built: see above.');
}
