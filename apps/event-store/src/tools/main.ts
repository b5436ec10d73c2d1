import { backup } from './backup';
import { check, type Checked } from './check';
import { copyLog } from './copy/copy-log';
import { openLog } from './copy/open-log';
import { Refused } from './refused';
import { reportToParent, type Report } from './report';

const report = reportToParent();

const tools: Record<string, (...args: string[]) => Promise<boolean>> = {
  backup: async (dir = '', folder = '') => tellOf(await backup(dir, folder, report), report),
  check: async (dir = '') => tellOf(await check(dir, report), report),
  copy: async (from = '', to = '') => copy(from, to),
};

function tellOf({ events, streams, lastPosition, faults }: Checked, { say }: Report): boolean {
  const found = faults === 0 ? 'no fault' : faults === 1 ? '1 fault' : `${faults} faults`;
  say(`${events} events in ${streams} streams, last position ${lastPosition}: ${found}.`);
  return faults === 0;
}

async function copy(from: string, to: string): Promise<boolean> {
  const { copied, already, skipped, placeholders } = await copyLog(openLog(from), openLog(to), report);
  report.say(`${copied} events copied, ${already} were there already, in the source's order.`);
  if (skipped > 0)
    report.say(`${skipped} events of streams that a server keeps for itself ($…) stay behind.`);
  if (placeholders > 0)
    report.say(`${placeholders} placeholders stand for events that the source has scavenged.`);
  return true;
}

function fail(error: unknown): boolean {
  if (error instanceof Refused) report.say(error.message);
  else report.say(`It stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return false;
}

/** Ends the process, with whatever connection is open, once everything has been told. */
function end(passed: boolean): void {
  const code = passed ? 0 : 1;
  if (process.send) process.send({ ended: true }, () => process.exit(code));
  else process.exit(code);
}

// Nobody is left to tell.
process.on('disconnect', () => process.exit(1));

const [name = '', ...args] = process.argv.slice(2);
const tool = tools[name];
if (!tool) throw new Error(`No such tool: ${name}.`);
void tool(...args)
  .catch(fail)
  .then(end);
