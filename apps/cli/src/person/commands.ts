import type { Command } from 'commander';
import type { SigningIn } from '../reach/api';

/** `suaka person …`: the rights of a person over what is held on them. */
export function addPersonCommands(program: Command): void {
  program
    .command('person')
    .description('what is held on a person')
    .command('export')
    .description('write everything that is held on a person to a folder, as JSON and as PDF')
    .argument('<person>', 'id of the person')
    .requiredOption('--to <folder>', 'made where there is none')
    .requiredOption('--as <user name>', 'who exports; they must be allowed to')
    .requiredOption('--password-file <file>', 'holds their password')
    .option('--language <id or en>', 'of the PDF', 'id')
    .action(async (personId: string, options: PersonExportOptions) => {
      const { exportPerson } = await import('./export.js');
      await exportPerson(personId, options);
    });
}

export interface PersonExportOptions extends SigningIn {
  to: string;
  language: string;
}
