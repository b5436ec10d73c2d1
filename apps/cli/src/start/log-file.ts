import { open, rename, stat } from 'node:fs/promises';

const LARGEST = 10 * 1024 * 1024;
const TAIL = 8 * 1024;

/** Sets a log aside that has grown too large; one older is kept. */
export async function rotate(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found && found.size > LARGEST) await rename(file, `${file}.1`);
}

/** The last thing a log says, as a person would read it. */
export async function lastOf(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL));
    const lines = buffer.subarray(0, bytesRead).toString().trimEnd().split('\n');
    return readable(lines.at(-1) ?? '');
  } finally {
    await handle.close();
  }
}

function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter(Boolean).join(': ').replaceAll('\n', ' ');
  } catch {
    return line;
  }
}
