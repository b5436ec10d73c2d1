import type { Command } from 'commander';
import type { PolicyApplyOptions } from './apply';

/** `suaka policy …`: the rules as a document. */
export function addPolicyCommands(program: Command): void {
  const policy = program.command('policy').description('check, compare and try a policy document');
  policy
    .command('check')
    .description('list every fault by path and line; exits with 1 where there is one')
    .argument('<file>')
    .action(async (file: string) => {
      const { check } = await import('./check.js');
      process.exitCode = check(file);
    });
  policy
    .command('diff')
    .description(
      'print the rules that differ from the policy in force, where nothing runs from the shipped one; exits with 1 where some do',
    )
    .argument('<file>')
    .option('--from <file>', 'compare with this document instead')
    .action(async (file: string, options: { from?: string }) => {
      const { diff } = await import('./diff.js');
      process.exitCode = await diff(file, options);
    });
  policy
    .command('apply')
    .description('put a policy in force, in every process at once; clocks that run stay as they are')
    .argument('<file>')
    .requiredOption('--as <user name>', 'who adopts it; they must be allowed to')
    .requiredOption('--password-file <file>', 'holds their password')
    .option('--note <text>', 'why')
    .action(async (file: string, options: PolicyApplyOptions) => {
      const { apply } = await import('./apply.js');
      await apply(file, options);
    });
  policy
    .command('simulate')
    .description('run the recorded histories under a policy; exits with 1 where more would be breached')
    .argument('<file>')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const { simulateHistories } = await import('./simulate.js');
      process.exitCode = await simulateHistories(file, options);
    });
}
