import { type ServerResponse } from 'node:http';

/** A reader this far behind is let go; it connects again and reads anew. */
const MOST_WAITING_BYTES = 256 * 1024;

/** One reader of server-sent events. */
export class LiveStream {
  constructor(
    private readonly raw: ServerResponse,
    readonly staffId: string,
  ) {}

  send(event: string, data: unknown): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  beat(): void {
    this.#write(': alive\n\n');
  }

  end(): void {
    this.raw.end();
  }

  #write(text: string): void {
    if (this.raw.writableLength > MOST_WAITING_BYTES) this.raw.destroy();
    // A response says that it is writable also after its end.
    else if (!this.raw.writableEnded && !this.raw.destroyed) this.raw.write(text);
  }
}
