/** Drafts outlive a crashed browser, but not for long: they hold personal data. */
const KEEP_MS = 3 * 24 * 3_600_000;
/** A tab that is open says so more often than this. */
const ABANDONED_MS = 60_000;

export interface StoredDraft<T> {
  draft: T;
  /** The key under which the draft was sent; set until there is a definite answer. */
  key?: string;
  savedAt: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Drafts of one person in this browser, one for each tab. */
export class DraftStore<T> {
  readonly #prefix: string;
  constructor(
    private readonly store: Store,
    name: string,
    person: string,
    private readonly tab: string,
  ) {
    this.#prefix = `suaka.draft.${name}.${person}.`;
  }

  load(): StoredDraft<T> | undefined {
    return this.#read(this.#prefix + this.tab);
  }

  save(draft: T, now: number, key?: string): void {
    this.store.setItem(this.#prefix + this.tab, JSON.stringify({ draft, key, savedAt: now }));
  }

  remove(): void {
    this.store.removeItem(this.#prefix + this.tab);
  }

  /** Drafts of tabs that have gone; those too old are thrown away. */
  abandoned(now: number): { tab: string; stored: StoredDraft<T> }[] {
    const names = Array.from({ length: this.store.length }, (_, i) => this.store.key(i) ?? '');
    return names
      .filter((name) => name.startsWith(this.#prefix) && name !== this.#prefix + this.tab)
      .flatMap((name) => {
        const stored = this.#read(name);
        if (stored === undefined || now - stored.savedAt > KEEP_MS) {
          this.store.removeItem(name);
          return [];
        }
        return now - stored.savedAt > ABANDONED_MS ? [{ tab: name.slice(this.#prefix.length), stored }] : [];
      });
  }

  /** Makes an abandoned draft this tab's own. */
  adopt(tab: string, now: number): StoredDraft<T> | undefined {
    const stored = this.#read(this.#prefix + tab);
    this.store.removeItem(this.#prefix + tab);
    if (stored) this.save(stored.draft, now, stored.key);
    return stored;
  }

  /** Leaves this tab's draft for later, under another name. */
  setAside(name: string): void {
    const stored = this.load();
    this.remove();
    if (stored)
      this.store.setItem(
        this.#prefix + name,
        JSON.stringify({ ...stored, savedAt: stored.savedAt - ABANDONED_MS }),
      );
  }

  discard(tab: string): void {
    this.store.removeItem(this.#prefix + tab);
  }

  #read(name: string): StoredDraft<T> | undefined {
    const text = this.store.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as StoredDraft<T>);
  }
}

const TAB = 'suaka.tab';

/** A name for this tab that survives a reload. */
export function tabName(session: Store, fresh: () => string): string {
  const name = session.getItem(TAB) ?? fresh();
  session.setItem(TAB, name);
  return name;
}
