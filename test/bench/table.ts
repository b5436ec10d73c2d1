import Table from 'cli-table3';
import colors from 'picocolors';
import { isMet, type Row } from './row';

const HEAD = ['', 'measured', 'against', 'ratio', 'target', 'met'];

export function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: HEAD.map((title) => colors.bold(title)),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  table.push(...rows.map(cellsOf));
  return table.toString();
}

function cellsOf(row: Row): string[] {
  const { what, measured, against, value, target } = row;
  return [what, measured, against, value.toFixed(2), targetOf(target), metOf(row)];
}

function targetOf(target: Row['target']): string {
  if (!target) return '–';
  return 'atLeast' in target ? `≥ ${target.atLeast.toFixed(2)}` : `≤ ${target.atMost.toFixed(2)}`;
}

function metOf(row: Row): string {
  if (!row.target) return '–';
  return isMet(row) ? colors.green('yes') : colors.red('NO');
}
