import { spawn } from 'node:child_process';
import { home } from './home';
import { ending } from './parts/ending';

/** Exit status. */
export async function check(): Promise<number> {
  const child = spawn('npm', ['run', 'check'], { cwd: home, stdio: 'inherit' });
  return (await ending(child)) === 'exit status 0' ? 0 : 1;
}
