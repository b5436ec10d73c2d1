import type { Db } from './database';
import type { GroupCommit } from './group-commit';

/** A persistent subscription's group as it is kept; `source` is a stream's name or `$all`. */
export interface StoredGroup {
  source: string;
  name: string;
  /** JSON of the protocol's settings. */
  settings: string;
  /** Number of the last event of the source that is done with, together with all before it. */
  checkpoint: number | undefined;
}

export const GROUPS = 'SELECT source, name, settings, checkpoint FROM groups ORDER BY source, name';

type Row = [source: Buffer, name: Buffer, settings: string, checkpoint: number | null];

/** The groups in the raw rows of `GROUPS`. */
export const groupsIn = (rows: unknown[]): StoredGroup[] =>
  (rows as Row[]).map(([source, name, settings, checkpoint]) => ({
    source: source.toString(),
    name: name.toString(),
    settings,
    checkpoint: checkpoint ?? undefined,
  }));

/** The table of consumer groups. Every change resolves when it is on disk. */
export class GroupTable {
  readonly #group: GroupCommit;
  readonly #statements;

  constructor(db: Db, group: GroupCommit) {
    this.#group = group;
    this.#statements = {
      all: db.prepare(GROUPS).raw(),
      put: db.prepare(`INSERT INTO groups VALUES (?, ?, ?, NULL)
        ON CONFLICT DO UPDATE SET settings = excluded.settings`),
      remove: db.prepare('DELETE FROM groups WHERE source = ? AND name = ?'),
      checkpoint: db.prepare('UPDATE groups SET checkpoint = ? WHERE source = ? AND name = ?'),
    };
  }

  all(): StoredGroup[] {
    return groupsIn(this.#statements.all.all());
  }

  /** Creates a group or gives it other settings; its checkpoint stays. */
  put({ source, name, settings }: Omit<StoredGroup, 'checkpoint'>): Promise<void> {
    return this.#write(() => this.#statements.put.run(Buffer.from(source), Buffer.from(name), settings));
  }

  remove(source: string, name: string): Promise<void> {
    return this.#write(() => this.#statements.remove.run(Buffer.from(source), Buffer.from(name)));
  }

  checkpoint(source: string, name: string, at: number): Promise<void> {
    return this.#write(() => this.#statements.checkpoint.run(at, Buffer.from(source), Buffer.from(name)));
  }

  #write(statement: () => unknown): Promise<void> {
    return this.#group.write(() => void statement());
  }
}
