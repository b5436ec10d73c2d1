import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ending } from './ending';
import { killGroup, type Running } from './running';

/**
 * Runs a program for as long as its standard input is open: the kernel closes that when the parent is gone,
 * however it went. Descriptor 3 is handed on, 4 is the keeper's own.
 */
const keeper = `
end=$1; shift
exec 4<&0
"$@" </dev/null 4<&- &
kept=$!
( read -r _ <&4; kill -s "$end" "$kept" ) 2>/dev/null &
watch=$!
trap : INT TERM HUP
while kill -0 "$kept" 2>/dev/null; do wait "$kept"; code=$?; done
kill "$watch" 2>/dev/null
exit "$code"
`;

export interface Kept {
  program: string;
  args: string[];
  /** File that takes what the program says. */
  log: string;
  /** The signal by which it ends in an orderly way. */
  endBy: 'INT' | 'TERM';
  cwd: string;
  user?: { uid: number; gid: number };
  /** An open folder, which the program finds as descriptor 3. */
  folder?: number;
}

export function keep({ program, args, log, endBy, cwd, user, folder }: Kept): Running {
  const out = openSync(log, 'a', 0o600);
  const stdio: StdioOptions = ['pipe', out, out, ...(folder === undefined ? [] : [folder])];
  const command = ['-c', keeper, 'keeper', endBy, program, ...args];
  const child = spawn('/bin/sh', command, { cwd, stdio, detached: true, ...user });
  closeSync(out);
  return {
    pid: child.pid ?? 0,
    ended: ending(child),
    stop: () => child.stdin?.end(),
    kill: () => killGroup(child.pid ?? 0, 'SIGKILL'),
  };
}
