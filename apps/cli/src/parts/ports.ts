import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Obstacle } from '../obstacle';

export interface WantedPort {
  /** What will listen there. */
  title: string;
  /** The variable that changes it. */
  variable: string;
  /** 0: any free one. */
  port: number;
  /** 127.0.0.1 where nothing else is said. */
  host?: string;
}

/** The port to take. Errors: `Obstacle` where somebody else listens there. */
export async function choosePort({ title, variable, port, host }: WantedPort): Promise<number> {
  try {
    return await tryPort(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be listened on (${code})`;
    throw new Obstacle(
      `Port ${port}, meant for ${title}, ${why}: free it, or set ${variable} to another (0 takes any free one).`,
    );
  }
}

async function tryPort(port: number, host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  const chosen = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return chosen;
}

/** Waits until somebody listens there, or for ever. */
export async function untilListening(port: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await answers(port))) await sleep(30, undefined, { signal });
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
