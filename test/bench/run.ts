import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMet, type Bench } from './row';
import { tableOf } from './table';

const benches = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function main([name = '', ...args]: string[]): Promise<number> {
  if (!benches.includes(name)) {
    console.error(`usage: npm run bench -- <${benches.join(' | ')}> [options]`);
    return 2;
  }
  const begun = performance.now();
  const { run } = (await import(join(__dirname, name, 'bench.js'))) as Bench;
  const rows = await run(args, (doing) => console.error(`… ${doing}`));
  console.log(tableOf(rows));
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const missed = rows.filter((row) => !isMet(row));
  if (missed.length > 0) console.error(`missed: ${missed.map(({ what }) => what).join('; ')}`);
  return missed.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
