import type { Bench } from '../row';
import { appends } from './appends';
import { delivery } from './delivery';
import { growth } from './growth';
import { reads } from './reads';

/** `--full` grows the store to 10^7 events; a part's name measures that part alone. */
export const run: Bench['run'] = async (args, tell) => {
  const parts = args.filter((arg) => !arg.startsWith('--'));
  const sizes = args.includes('--full') ? [1e5, 1e6, 1e7] : [1e5, 1e6];
  const all = {
    appends: () => appends(),
    reads: () => reads(),
    delivery: async () => [await delivery()],
    growth: () => growth(sizes, tell),
  };
  const rows = [];
  for (const [name, part] of Object.entries(all)) {
    if (parts.length > 0 && !parts.includes(name)) continue;
    tell(name);
    rows.push(...(await part()));
  }
  return rows;
};
