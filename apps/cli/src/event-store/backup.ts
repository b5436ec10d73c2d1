import { resolve } from 'node:path';
import { dataDir } from '../config';
import { dataFolder } from '../start/data-folder';
import { tell } from '../start/tell';
import { runTool } from './run-tool';

/** Exit status. */
export async function backup(folder: string, { dir }: { dir?: string }): Promise<number> {
  const status = await runTool('backup', resolve(dir ?? dataFolder(dataDir()).eventStore), resolve(folder));
  if (status === 0) tell.plain(`Backed up to ${resolve(folder)}.`);
  return status;
}
