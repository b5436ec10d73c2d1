import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inHome } from './places.mjs';
import { run, step } from './step.mjs';

const lockFile = inHome('package-lock.json');
const stampFile = inHome('node_modules/.suaka-installed');
const ADVICE = 'The packages could not be installed: see above; is the npm registry reachable (npm ping)?';

/** Installs what the lock names, unless it is there. */
export async function install() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) return;
  if (!asLocked()) await step('installing packages', npmInstall);
  writeFileSync(stampFile, stamp());
}

async function npmInstall() {
  // npm itself tells its children which npm it is.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...before] = npm;
  // Whatever the environment says of production, the build needs the tools.
  const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run(program, [...before, 'ci', ...quietly], ADVICE);
  } catch (error) {
    // A lock written while another platform's binary was missing is refused by `ci`, not by `install`.
    if (!/EUSAGE|in sync|ETARGET|E404/.test(error.output)) throw error;
    await run(program, [...before, 'install', '--no-save', ...quietly], ADVICE);
  }
}

const stamp = () =>
  createHash('sha256')
    .update(readFileSync(lockFile))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

/** Whether somebody has installed exactly this already: npm keeps its own account of what it has put there. */
function asLocked() {
  const account = inHome('node_modules/.package-lock.json');
  if (!existsSync(account)) return false;
  const there = JSON.parse(readFileSync(account, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || there[path]?.version === version,
  );
}
