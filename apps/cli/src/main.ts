import 'reflect-metadata';
import { ConfigInvalid } from '@suaka/runtime';
import { Obstacle } from './obstacle';
import { program } from './program';

program.parseAsync().catch((error: unknown) => {
  const told = error instanceof Obstacle || error instanceof ConfigInvalid;
  process.stderr.write(`suaka: ${told ? error.message : describe(error)}\n`);
  process.exit(1);
});

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
