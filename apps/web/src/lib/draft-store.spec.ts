import { DraftStore, tabName } from './draft-store';

class Memory {
  readonly #map = new Map<string, string>();
  get length() {
    return this.#map.size;
  }
  key = (i: number) => [...this.#map.keys()][i] ?? null;
  getItem = (name: string) => this.#map.get(name) ?? null;
  setItem = (name: string, value: string) => void this.#map.set(name, value);
  removeItem = (name: string) => void this.#map.delete(name);
}

const minute = 60_000;
const day = 24 * 60 * minute;

describe('DraftStore', () => {
  it('keeps a draft and its key for the tab until it is removed', () => {
    const memory = new Memory();
    const drafts = new DraftStore<string>(memory, 'intake', 'ani', 'tab-1');
    drafts.save('uraian', 5, 'key-1');
    expect(drafts.load()).toEqual({ draft: 'uraian', key: 'key-1', savedAt: 5 });
    drafts.remove();
    expect(drafts.load()).toBeUndefined();
  });

  it("offers a gone tab's draft to the same person only, and not for ever", () => {
    const memory = new Memory();
    new DraftStore<string>(memory, 'intake', 'ani', 'tab-1').save('lama', 0, 'key-1');
    const later = new DraftStore<string>(memory, 'intake', 'ani', 'tab-2');
    const other = new DraftStore<string>(memory, 'intake', 'budi', 'tab-2');
    expect(later.abandoned(minute / 2)).toEqual([]);
    expect(other.abandoned(5 * minute)).toEqual([]);
    expect(later.abandoned(5 * minute).map(({ tab }) => tab)).toEqual(['tab-1']);
    expect(later.adopt('tab-1', 6 * minute)).toMatchObject({ draft: 'lama', key: 'key-1' });
    expect(later.load()).toMatchObject({ draft: 'lama', key: 'key-1' });
    expect(later.abandoned(7 * minute)).toEqual([]);
    expect(new DraftStore<string>(memory, 'intake', 'ani', 'tab-3').abandoned(4 * day)).toEqual([]);
    expect(memory.length).toBe(0);
  });

  it('sets a draft aside to begin another', () => {
    const drafts = new DraftStore<string>(new Memory(), 'intake', 'ani', 'tab-1');
    drafts.save('lama', minute);
    drafts.setAside('aside');
    expect(drafts.load()).toBeUndefined();
    expect(drafts.abandoned(minute + 1).map(({ stored }) => stored.draft)).toEqual(['lama']);
  });

  it('names a tab once', () => {
    const memory = new Memory();
    expect([tabName(memory, () => 'a'), tabName(memory, () => 'b')]).toEqual(['a', 'a']);
  });
});
