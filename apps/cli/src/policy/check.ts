import { readPolicy } from './read-policy';

/** Exit status 0; errors: `Obstacle` with every fault. */
export function check(file: string): number {
  const { version, calendars, categories, offices } = readPolicy(file);
  process.stdout.write(
    `Valid: version ${version}, calendar ${calendars.version}, ` +
      `${categories.length} categories, ${offices.length} offices.\n`,
  );
  return 0;
}
