import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const main = `
  const { untilShutdown } = require('./shutdown.js');
  const signal = untilShutdown();
  const alive = setInterval(() => {}, 1000);
  signal.addEventListener('abort', () => { console.log(signal.reason); clearInterval(alive); });
  process.send({ ready: true });
`;

describe('untilShutdown', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'suaka-shutdown-'));
    const source = readFileSync(join(__dirname, 'shutdown.ts'), 'utf8');
    const { code } = transformSync(source, {
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(folder, 'shutdown.js'), code);
    writeFileSync(join(folder, 'main.js'), main);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['SIGINT', (child: ChildProcess) => child.kill('SIGINT')],
    ['parent gone', (child: ChildProcess) => child.disconnect()],
  ])('aborts on %s and then lets the process end by itself', async (reason, end) => {
    const child = fork(join(folder, 'main.js'), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(child, 'message');
    const ended = Promise.all([once(child, 'exit'), once(child.stdout!, 'end')]);
    end(child);
    await ended;
    expect({ reason: output.trim(), code: child.exitCode }).toEqual({ reason, code: 0 });
  });
});
