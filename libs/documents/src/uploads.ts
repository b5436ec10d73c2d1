import { createHmac, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UploadRefused } from './errors';
import { frame, measured, openedFrames, pieces, type Seal } from './frames';

/** Whose it is, and which. */
export interface Upload {
  id: string;
  owner: string;
}

interface Standing {
  /** Bytes that have come and are on disk. */
  offset: number;
  /** Bytes in all, as announced. */
  length: number;
}

const NAME = /^([0-9a-f-]{36})\.(\d+)\.([0-9a-f-]{36})$/;

/**
 * Files on their way in, piece by piece; sealed from the first byte on. A piece that was cut short keeps what had come. An
 * upload is one file, its announced length in its name, so nothing else needs to be remembered.
 */
export class Uploads {
  readonly #secret: Buffer;
  readonly #busy = new Set<string>();

  constructor(
    private readonly folder: string,
    secret: (purpose: string) => Buffer,
  ) {
    this.#secret = secret('uploads');
  }

  /** Begins an upload of so many bytes, of one owner, and names it. */
  async begin(length: number, owner: string): Promise<string> {
    const id = randomUUID();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await (await open(join(this.folder, `${id}.${length}.${owner}`), 'wx', 0o600)).close();
    return id;
  }

  /** Errors: `UploadRefused` unknown_upload. */
  async standing({ id, owner }: Upload): Promise<Standing> {
    const { path, length } = await this.#find({ id, owner });
    return { offset: (await measured(createReadStream(path))).plain, length };
  }

  /**
   * Adds a piece that begins at `offset`; answers the new offset, when all of it is on disk. Errors: `UploadRefused`
   * unknown_upload, wrong_offset, too_long, busy; the piece's own, after what had come is kept.
   */
  async append(upload: Upload, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number> {
    const { id } = upload;
    if (this.#busy.has(id)) throw new UploadRefused('busy');
    this.#busy.add(id);
    try {
      return await this.#append(upload, offset, piece);
    } finally {
      this.#busy.delete(id);
    }
  }

  async #append(upload: Upload, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number> {
    const { path, length } = await this.#find(upload);
    const { plain, whole } = await measured(createReadStream(path));
    if (plain !== offset) throw new UploadRefused('wrong_offset', plain);
    const file = await open(path, 'a');
    let at = plain;
    try {
      // What a fault tore in the middle of a frame is not counted and not kept.
      await file.truncate(whole);
      for await (const plainPiece of pieces(untilCut(piece))) {
        if (at + plainPiece.length > length) throw new UploadRefused('too_long', at);
        await file.appendFile(frame(this.#seal(upload), at, plainPiece));
        at += plainPiece.length;
      }
      return at;
    } finally {
      await file.sync().finally(() => file.close());
    }
  }

  /** What was uploaded, to be read as often as need be. Errors: `UploadRefused` not_complete, unknown_upload. */
  async whole(upload: Upload): Promise<() => AsyncIterable<Buffer>> {
    const { offset, length } = await this.standing(upload);
    if (offset !== length) throw new UploadRefused('not_complete', offset);
    const { path } = await this.#find(upload);
    return () => openedFrames(createReadStream(path), this.#seal(upload));
  }

  async drop(upload: Upload): Promise<void> {
    await rm((await this.#find(upload)).path, { force: true });
  }

  /** How many of the owner's are on their way, or came and lie here still. */
  async countOf(owner: string): Promise<number> {
    return (await this.#names()).filter((name) => name.endsWith(`.${owner}`)).length;
  }

  /** Drops what has not grown since that instant, in milliseconds; answers how many. */
  async dropOlderThan(instant: number): Promise<number> {
    let dropped = 0;
    for (const name of await this.#names()) {
      const path = join(this.folder, name);
      if ((await stat(path)).mtimeMs >= instant) continue;
      await rm(path, { force: true });
      dropped++;
    }
    return dropped;
  }

  /** Another's upload is none. */
  async #find({ id, owner }: Upload): Promise<{ path: string; length: number }> {
    const names = (await this.#names()).map((name) => NAME.exec(name));
    const found = names.find((match) => match?.[1] === id && match[3] === owner);
    if (!found) throw new UploadRefused('unknown_upload');
    return { path: join(this.folder, found[0]), length: Number(found[2]) };
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return [];
    });
    return names.filter((name) => NAME.test(name));
  }

  #seal({ id }: Upload): Seal {
    return { key: createHmac('sha256', this.#secret).update(id).digest(), context: id };
  }
}

/** A connection that breaks ends the piece; what came before stands. */
async function* untilCut(piece: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of piece) yield chunk;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
