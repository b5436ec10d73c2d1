#!/usr/bin/env node
// The only thing that runs before anything is installed: plain JavaScript, no dependency.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `suaka: Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error('suaka: Windows is not supported by itself: run Suaka inside WSL (wsl --install).');
  process.exit(1);
}
// No `await` out here: an old Node could not even read this file, let alone say so.
import('./bootstrap/prepare.mjs')
  .then(({ prepare }) => prepare())
  .then((command) => command && import(command));
