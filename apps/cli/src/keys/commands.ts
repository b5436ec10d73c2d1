import type { Command } from 'commander';

/** `suaka keys …`: the care of the keys that personal texts are sealed under. */
export function addKeysCommands(program: Command): void {
  const keys = program.command('keys').description('back up, restore and re-wrap the keys of persons');
  keys
    .command('backup')
    .description('write every key, wrapped by the master key, to a file')
    .argument('<file>', 'must not exist yet')
    .action(async (file: string) => {
      const { backup } = await import('./backup.js');
      await backup(file);
    });
  keys
    .command('restore')
    .description('put back the keys that the database has lost')
    .argument('<file>', 'a backup, or the copy that is kept beside the database')
    .action(async (file: string) => {
      const { restore } = await import('./restore.js');
      await restore(file);
    });
  keys
    .command('rotate')
    .description('wrap every key by a new master key; touches no event')
    .argument('<file>', 'of the new master key; made where there is none')
    .action(async (file: string) => {
      const { rotate } = await import('./rotate.js');
      await rotate(file);
    });
}
