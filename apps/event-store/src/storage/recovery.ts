import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** What opening found and mended. `clean` where the last owner closed the store itself. */
export interface Recovery {
  clean: boolean;
  /** Pages that had been committed to the log and were moved into the data file. */
  pagesReplayed: number;
  /** Pages of a write that had not been committed, or only in part, and were dropped. */
  pagesDropped: number;
}

const HEADER = 32;
const FRAME_HEADER = 24;

/** Looks at a write-ahead log before the engine recovers it; `after` takes the number of pages it recovered. */
export function walBefore(file: string): { after(pagesReplayed: number): Recovery } {
  const written = existsSync(file) ? pagesIn(file) : 0;
  return {
    after: (replayed) => {
      if (written === 0) return { clean: true, pagesReplayed: 0, pagesDropped: 0 };
      const pagesReplayed = Math.max(0, replayed);
      return { clean: false, pagesReplayed, pagesDropped: Math.max(0, written - pagesReplayed) };
    },
  };
}

/** Pages of the log's present generation, a torn last one included; older ones lie behind them with another salt. */
function pagesIn(file: string): number {
  const fd = openSync(file, 'r');
  try {
    const size = fstatSync(fd).size;
    const header = Buffer.alloc(HEADER);
    if (readSync(fd, header, 0, HEADER, 0) < HEADER) return 0;
    const frameSize = FRAME_HEADER + header.readUInt32BE(8);
    const frame = Buffer.alloc(FRAME_HEADER);
    let pages = 0;
    for (let at = HEADER; at < size; at += frameSize) {
      if (readSync(fd, frame, 0, FRAME_HEADER, at) < FRAME_HEADER) return pages + 1;
      if (frame.compare(header, 16, 24, 8, 16) !== 0) return pages;
      pages++;
    }
    return pages;
  } finally {
    closeSync(fd);
  }
}
