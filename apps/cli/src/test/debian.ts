import { spawn } from 'node:child_process';
import { home } from '../home';
import { toolPlaces } from '../config';
import { ending } from '../parts/ending';
import { onPath } from '../parts/executable';
import { tell } from '../start/tell';

/** Installs packages of Debian where this machine takes them; what hinders it is told by the package manager. */
export async function installFromDebian(...packages: string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !(await onPath('apt-get', toolPlaces().path))) return;
  tell.doing(`installing Debian's ${packages.join(' and ')} for the tests`);
  const install = `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  await quietly('sh', ['-c', install]);
}

export async function quietly(program: string, args: string[]): Promise<void> {
  const how = await ending(spawn(program, args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }));
  if (how !== 'exit status 0') tell.trouble(`${program} ${args.at(-1)} ended with ${how}`);
}
