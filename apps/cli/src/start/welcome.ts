import pc from 'picocolors';
import type { Ports } from './addresses';
import type { Secrets } from './secrets';
import { tell } from './tell';

interface Welcome {
  addresses: Record<string, string>;
  ports: Ports;
  secrets: Secrets;
  /** How long the start has taken; after a drill it is told again where to go. */
  took?: string;
}

/** Where to go now, and on the first run how to get in. */
export function welcome({ addresses, ports, secrets, took }: Welcome): void {
  const lines: [string, string][] = [
    ['console', `${addresses.SUAKA_API_URL}/`],
    ['API', `${addresses.SUAKA_API_URL}/api/docs`],
  ];
  if (ports.temporalUi) lines.push(['Temporal', `http://127.0.0.1:${ports.temporalUi}/`]);
  if (secrets.firstPasswordIsNew) {
    lines.push(['first sign-in', `${pc.bold('admin')}, password ${pc.bold(secrets.firstPassword)}`]);
  } else if (secrets.firstPasswordFile) {
    lines.push(['sign-in', `as before; admin's first password is kept in ${secrets.firstPasswordFile}`]);
  }
  tell.plain(`\n${took ? `Ready in ${took}` : 'Suaka stays up'}. Ctrl-C ends everything.\n`);
  for (const [title, text] of lines) tell.plain(`  ${title.padEnd(14)} ${text}`);
  tell.plain('');
}
