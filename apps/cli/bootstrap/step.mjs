import { spawn } from 'node:child_process';
import { home } from './places.mjs';

const LAST_LINES = 30;

export class Failed extends Error {
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** Tells that something goes on, and how long it took; on standard error, which leaves a command's own output alone. */
export async function step(title, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const tell = (mark, end) =>
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${mark} ${title} ${end}`);
  tell('…', process.stderr.isTTY ? '' : '\n');
  const ticking = process.stderr.isTTY ? setInterval(() => tell('…', seconds()), 1000) : undefined;
  try {
    const result = await work();
    tell('✓', `${seconds()}\n`);
    return result;
  } catch (error) {
    tell('✗', `${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** Runs a program quietly; when it fails, `message` and the last of what it said go with the error. */
export function run(program, args, message, env = process.env) {
  return new Promise((resolve, reject) => {
    const said = [];
    const child = spawn(program, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => reject(new Failed(`${message} (${error.message})`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const lines = Buffer.concat(said).toString().trimEnd().split('\n').slice(-LAST_LINES);
      reject(new Failed(message, `${lines.join('\n')}\n`));
    });
  });
}
