import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { toolPlaces } from '../config';
import { keep } from './keep';
import { choosePort } from './ports';
import { startPostgres, untilPostgresReady } from './postgres';
import { findPostgres } from './postgres-binaries';
import { isAlive } from './process-identity';
import { startTemporal, untilTemporalReady } from './temporal-server';
import { findTemporal } from './temporal';

const free = () => choosePort({ title: 'a test', variable: 'NONE', port: 0 });
const soon = () => AbortSignal.timeout(30_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'suaka-parts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a kept program', () => {
  const sleeper = 'echo $$ > "$0"; trap "exit 0" TERM; while :; do sleep 0.05; done';
  const pidOf = async (file: string): Promise<number> => {
    while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('\n')) await sleep(20);
    return Number(readFileSync(file, 'utf8'));
  };
  const untilGone = async (pid: number): Promise<void> => {
    while (isAlive(pid)) await sleep(20);
  };

  it('ends in its own way when asked', async () => {
    const log = join(folder, 'log');
    const args = ['-c', sleeper, join(folder, 'pid')];
    const running = keep({ program: '/bin/sh', args, log, endBy: 'TERM', cwd: folder });
    const pid = await pidOf(join(folder, 'pid'));
    running.stop();
    expect(await running.ended).toBe('exit status 0');
    expect(isAlive(pid)).toBe(false);
  });

  it('says with what it ended', async () => {
    const log = join(folder, 'log');
    const running = keep({
      program: '/bin/sh',
      args: ['-c', 'echo gone; exit 7'],
      log,
      endBy: 'TERM',
      cwd: folder,
    });
    expect(await running.ended).toBe('exit status 7');
    expect(readFileSync(log, 'utf8')).toBe('gone\n');
  });

  it('ends when its parent is killed with -9, and when its keeper is', async () => {
    const script = join(folder, 'parent.cjs');
    writeFileSync(
      script,
      `const { readFileSync } = require('node:fs');
       const { transformSync } = require('@swc/core');
       require.extensions['.ts'] = (m, f) => m._compile(transformSync(readFileSync(f, 'utf8'), { filename: f, swcrc: false, module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' } } }).code, f);
       const { keep } = require(${JSON.stringify(join(__dirname, 'keep.ts'))});
       const child = keep({ program: '/bin/sh', args: ['-c', ${JSON.stringify(sleeper)}, process.argv[2]], log: process.argv[2] + '.log', endBy: 'TERM', cwd: '/' });
       console.log(child.pid);
       setInterval(() => undefined, 1000);`,
    );
    for (const victim of ['parent', 'keeper']) {
      const file = join(folder, victim);
      const parent = spawn(process.execPath, [script, file], {
        env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
      });
      const [said] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = await pidOf(file);
      process.kill(victim === 'parent' ? (parent.pid as number) : Number(said.toString()), 'SIGKILL');
      await untilGone(pid);
      parent.kill('SIGKILL');
    }
  });
});

describe('the real parts', () => {
  it('runs PostgreSQL on a folder, also after kill -9 of all of it', async () => {
    const options = {
      programs: await findPostgres(),
      folder: join(folder, 'postgres'),
      log: join(folder, 'log'),
      port: await free(),
      password: 'a-password',
    };
    const url = `postgres://suaka:a-password@127.0.0.1:${options.port}/suaka`;
    const query = async (sql: string) => {
      const client = new Client(url);
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows as unknown[];
    };
    const first = await startPostgres(options);
    await untilPostgresReady(options, soon());
    await query('create table kept as select 1 as n');
    first.kill();
    await first.ended;
    const second = await startPostgres(options);
    await untilPostgresReady(options, soon());
    expect(await query('select n from kept')).toEqual([{ n: 1 }]);
    await expect(new Client(url.replace('a-password', 'wrong')).connect()).rejects.toThrow(
      /password authentication/,
    );
    second.stop();
    expect(await second.ended).toBe('exit status 0');
  });

  it('runs Temporal on a file', async () => {
    const options = {
      program: await findTemporal(),
      folder: join(folder, 'temporal'),
      log: join(folder, 'log'),
      port: await free(),
      uiPort: await free(),
    };
    const running = await startTemporal(options);
    await untilTemporalReady(options, soon());
    expect(existsSync(join(folder, 'temporal/temporal.db'))).toBe(true);
    expect((await fetch(`http://127.0.0.1:${options.uiPort}`)).status).toBe(200);
    running.stop();
    expect(await running.ended).toBe('exit status 0');
  });

  it('says what is missing and how to mend it', async () => {
    const places = { ...toolPlaces(), temporal: join(folder, 'nowhere') };
    await expect(findTemporal(places)).rejects.toThrow(
      /TEMPORAL_CLI_PATH names .*nowhere, which is no program/,
    );
  });
});
