import { Command } from 'commander';

const FOLDER = 'folder of its data, where it is not the one under the data folder';

/** `suaka event-store …`: what its keeper does with the event store beside running it. */
export const eventStore = new Command('event-store').description(
  'back up, check and move the event store; all of it while it runs',
);

eventStore
  .command('backup')
  .description('copy the embedded event store into a new folder, and check the copy')
  .argument('<folder>', 'must not exist yet; usable as SUAKA_EVENT_STORE_DIR')
  .option('--dir <folder>', FOLDER)
  .action(async (folder: string, options: { dir?: string }) => {
    const { backup } = await import('./backup.js');
    process.exitCode = await backup(folder, options);
  });

eventStore
  .command('check')
  .description('read every event of the embedded event store and name every fault')
  .option('--dir <folder>', FOLDER)
  .action(async (options: { dir?: string }) => {
    const { check } = await import('./check.js');
    process.exitCode = await check(options);
  });

eventStore
  .command('export')
  .description('copy every event to another EventStoreDB or KurrentDB; goes on where it was interrupted')
  .requiredOption('--to <url>', 'esdb://…')
  .action(async ({ to }: { to: string }) => {
    const { exportTo } = await import('./export.js');
    process.exitCode = await exportTo(to);
  });

eventStore
  .command('import')
  .description('copy every event of another EventStoreDB or KurrentDB; goes on where it was interrupted')
  .requiredOption('--from <url>', 'esdb://…')
  .action(async ({ from }: { from: string }) => {
    const { importFrom } = await import('./import.js');
    process.exitCode = await importFrom(from);
  });
