import { createConnection, type Socket } from 'node:net';
import { pieces } from './frames';

export type Verdict = { clean: true } | { clean: false; signature: string };

/** The scanner does not answer, or not with a verdict. */
export class ScannerAway extends Error {
  override name = 'ScannerAway';
}

/** Where clamd listens: `host:port`, or the path of its socket. */
export type ScannerAddress = string;

const SILENCE_MS = 60_000;
const ZERO = Buffer.alloc(4);

/** Has clamd look at a content, by its INSTREAM command. Errors: `ScannerAway`. */
export async function scanned(address: ScannerAddress, source: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const socket = connected(address);
  try {
    const answer = answered(socket);
    const sent = sentAll(socket, source);
    // clamd may answer, and hang up, before it has everything.
    const text = await Promise.race([answer, sent.then(() => answer)]);
    return verdictOf(text);
  } catch (error) {
    throw error instanceof ScannerAway ? error : new ScannerAway((error as Error).message, { cause: error });
  } finally {
    socket.destroy();
  }
}

function connected(address: ScannerAddress): Socket {
  const [, host, port] = /^(.+):(\d+)$/.exec(address) ?? [];
  const socket = host && port ? createConnection({ host, port: Number(port) }) : createConnection(address);
  return socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')));
}

async function sentAll(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of pieces(source)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, ZERO);
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

function answered(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}

function verdictOf(text: string): Verdict {
  const answer = text.replace(/\0/g, '').trim();
  if (answer === 'stream: OK') return { clean: true };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature) return { clean: false, signature };
  throw new ScannerAway(answer || 'clamd hung up without a word');
}
