import pc from 'picocolors';

/** What the person at the terminal is told, line by line. */
export const tell = {
  done: (title: string, detail: string, since: number): void =>
    say(`  ${pc.green('✓')} ${title.padEnd(15)} ${detail.padEnd(28)} ${pc.dim(secondsSince(since))}`),
  doing: (what: string): void => say(`  ${pc.dim('…')} ${what}`),
  trouble: (text: string): void => say(`  ${pc.red('!')} ${text}`),
  plain: (text: string): void => say(text),
};

export const secondsSince = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const SOON_MS = 700;

/** Tells what is going on where it takes longer than a moment. */
export async function soonTell<T>(what: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => tell.doing(what), SOON_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
