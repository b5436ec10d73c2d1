import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '../parts/process-identity';
import { endLeftovers } from './leftovers';
import { lock } from './lock';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-lock-'));
  file = join(folder, 'suaka.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  const take = () => lock(file, join(folder, 'suaka.pid'));

  it('lets in one, and after it the next', () => {
    const unlock = take();
    expect(take).toThrow(`Suaka already runs on this data (process ${process.pid}`);
    unlock();
    take()();
  });

  it('goes with the process that held it, however that ends', async () => {
    const script = `const held = new (require('libsql'))(${JSON.stringify(file)});
      held.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => undefined, 1000);`;
    const holder = spawn(process.execPath, ['-e', script]);
    await once(holder.stdout, 'data');
    expect(take).toThrow('Suaka already runs on this data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    take()();
  });
});

describe('what a killed start left behind', () => {
  const runFile = () => join(folder, 'run.json');
  const sleeper = () => spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  const leave = (parts: object) => writeFileSync(runFile(), JSON.stringify({ env: {}, parts }));

  it('is ended, and nothing else that has its number', async () => {
    const ours = sleeper();
    const other = sleeper();
    const identity = await identityOf(ours.pid as number);
    leave({ worker: { pid: ours.pid, identity }, api: { pid: other.pid, identity: 'boot/1' } });
    expect(await endLeftovers(runFile())).toEqual(['worker']);
    expect(await identityOf(ours.pid as number)).toBeUndefined();
    expect(await identityOf(other.pid as number)).toBeDefined();
    other.kill('SIGKILL');
    expect(existsSync(runFile())).toBe(false);
  });

  it('may be half a file, or none', async () => {
    expect(await endLeftovers(runFile())).toEqual([]);
    writeFileSync(runFile(), '{"env":');
    expect(await endLeftovers(runFile())).toEqual([]);
  });
});
