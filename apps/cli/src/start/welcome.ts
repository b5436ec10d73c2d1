import pc from 'picocolors';
import type { Ports } from './addresses';
import type { Secrets } from './secrets';
import { tell } from './tell';

interface Welcome {
  /** The password that the drill has set for admin, and where it is kept. */
  own: { file: string; kept?: string };
  addresses: Record<string, string>;
  ports: Ports;
  secrets: Secrets;
  /** How long the start has taken; after a drill it is told again where to go. */
  took?: string;
}

/** Where to go now, and on the first run how to get in. */
export function welcome({ addresses, ports, secrets, own, took }: Welcome): void {
  const lines: [string, string][] = [
    ['console', `${addresses.SUAKA_API_URL}/`],
    ['API', `${addresses.SUAKA_API_URL}/api/docs`],
  ];
  if (ports.temporalUi) lines.push(['Temporal', `http://127.0.0.1:${ports.temporalUi}/`]);
  lines.push(...signIn(secrets, own));
  tell.plain(`\n${took ? `Ready in ${took}` : 'Suaka stays up'}. Ctrl-C ends everything.\n`);
  for (const [title, text] of lines) tell.plain(`  ${title.padEnd(14)} ${text}`);
  tell.plain('');
}

/** A password is shown in the run that made it; later only where it is kept. */
function signIn(secrets: Secrets, { file, kept }: Welcome['own']): [string, string][] {
  const { firstPasswordIsNew: isNew, firstPassword, firstPasswordFile } = secrets;
  if (kept && isNew) return [['sign-in', `${pc.bold('admin')}, password ${pc.bold(kept)}, kept in ${file}`]];
  if (kept) return [['sign-in', `as before; the password that the drill set for admin is kept in ${file}`]];
  if (isNew) {
    return [
      ['first sign-in', `${pc.bold('admin')}, password ${pc.bold(firstPassword)}`],
      ['', 'It is for one time: you set your own at once.'],
    ];
  }
  if (!firstPasswordFile) return [];
  return [['sign-in', `as before; admin's first password, until it is replaced, is in ${firstPasswordFile}`]];
}
