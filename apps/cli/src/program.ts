import { Command, InvalidArgumentError } from 'commander';
import { eventStore } from './event-store/command';
import { addKeysCommands } from './keys/commands';
import { addPolicyCommands } from './policy/commands';
import { addPersonCommands } from './person/commands';

/** What `suaka` understands. Each command is loaded when it is called. */
export const program = new Command('suaka')
  .description("The open case engine for a migrant workers' Crisis Center")
  .showHelpAfterError();

program
  .command('start')
  .description('start every part that the environment does not name, and stay up until Ctrl-C')
  .option('--drill <complaints>', 'then play so many complaints through the API', count)
  .option('--seed <n>', 'of the drill', natural)
  .action(async (options: { drill?: number; seed?: number }) => {
    const { start } = await import('./start/start.js');
    process.exitCode = await start(options);
  });

program
  .command('test')
  .description('run every test; arguments go to jest')
  .argument('[arguments...]')
  .allowUnknownOption()
  .helpOption(false)
  .action(async (passed: string[]) => {
    const { test } = await import('./test/test.js');
    process.exitCode = await test(passed);
  });

program
  .command('replay')
  .description("print a case's whole history, or the case as it stood; of staff-<id>, who could do what")
  .argument('<case>', 'complaint id or ticket number; or staff-<id>')
  .option('--at <revision or moment>', 'the case as it stood, such as 7 or 2026-11-01T09:00+07:00')
  .option('--json', 'as JSON')
  .action(async (name: string, options: { at?: string; json?: boolean }) => {
    const { replay } = await import('./replay/replay.js');
    process.exitCode = await replay(name, options);
  });

program
  .command('drill')
  .description('play complaints drawn from published figures through the API, then check every case')
  .option('--complaints <n>', 'how many', count, 500)
  .option('--seed <n>', 'the same seed draws the same complaints', natural, 1)
  .option('--officers <n>', 'how many work at once', count, 8)
  .option('--run <name>', 'goes on with an earlier drill of that name')
  .action(async (options: { complaints: number; seed: number; officers: number; run?: string }) => {
    const { drill } = await import('./drill/drill.js');
    process.exitCode = await drill(options);
  });

program
  .command('resume')
  .description('start the workflow of every open case in the log that has none running')
  .action(async () => {
    const { resume } = await import('./resume/resume.js');
    process.exitCode = await resume();
  });

program
  .command('rebuild')
  .description('empty the read models and let them grow back from the log, while all works on')
  .action(async () => {
    const { rebuild } = await import('./rebuild/rebuild.js');
    process.exitCode = await rebuild();
  });

program
  .command('verify')
  .description('hold the whole log, the read models and the workflows against each other')
  .action(async () => {
    const { verify } = await import('./verify/verify.js');
    process.exitCode = await verify();
  });

addKeysCommands(program);
addPolicyCommands(program);

addPersonCommands(program);

program.addCommand(eventStore);

program
  .command('build')
  .description('install and build what has changed, and nothing else')
  .action(() => undefined);

program
  .command('check')
  .description('types, purity, lint, format')
  .action(async () => {
    const { check } = await import('./check.js');
    process.exitCode = await check();
  });

function natural(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function count(text: string): number {
  const number = natural(text);
  if (number < 1) throw new InvalidArgumentError('It must be at least 1.');
  return number;
}
