import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { inHome } from './places.mjs';
import { Failed } from './step.mjs';

/** Installs and builds what has changed. Answers the module that goes on, or nothing after a failure, which has been told. */
export async function prepare() {
  try {
    await install();
    await build();
    return pathToFileURL(inHome('dist/apps/cli/src/main.js')).href;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    process.stderr.write(`${error.output}suaka: ${error.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
}
