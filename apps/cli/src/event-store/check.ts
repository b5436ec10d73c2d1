import { resolve } from 'node:path';
import { dataDir } from '../config';
import { dataFolder } from '../start/data-folder';
import { runTool } from './run-tool';

/** Exit status. */
export const check = ({ dir }: { dir?: string }): Promise<number> =>
  runTool('check', resolve(dir ?? dataFolder(dataDir()).eventStore));
