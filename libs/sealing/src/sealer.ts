import { closeBox, openBox } from './box';
import { SealBroken } from './errors';
import type { Keys, KeyStore } from './key-store';

/** A sealed text as it stands in JSON; `box` is base64 of iv, ciphertext and tag. */
export interface Sealed {
  $sealed: { v: 1; person: string; box: string };
}

export interface ToSeal {
  personId: string;
  /** Where the text belongs, `<streamId>/<type>/<path>`: a sealed text opens nowhere else. */
  context: string;
  text: string;
}

export interface ToOpen {
  sealed: Sealed;
  context: string;
}

/** Personal texts sealed under their person's own key. Sealing fails with `KeyDestroyed` for a person who was erased. */
export interface Sealer {
  seal(personId: string, context: string, text: string): Promise<Sealed>;
  /** `null` where the person's key no longer exists. Throws `SealBroken` where the text was altered or moved. */
  open(sealed: Sealed, context: string): Promise<string | null>;
  /** Many at once, with one look into the key store. */
  sealAll(items: ToSeal[]): Promise<Sealed[]>;
  openAll(items: ToOpen[]): Promise<(string | null)[]>;
  /** Destroys the keys of persons for ever: what is sealed for them opens to `null`, here and in every process. */
  destroy(personIds: readonly string[]): Promise<void>;
  /** 32 bytes for a purpose beside persons; the same for every process of this installation, and after a new master key. */
  secret(purpose: string): Buffer;
  close(): Promise<void>;
}

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && '$sealed' in value;

export function sealerOver(
  store: Pick<KeyStore, 'ensure' | 'find' | 'destroy'>,
  secret: Sealer['secret'],
  close: () => Promise<void>,
): Sealer {
  const sealAll = async (items: ToSeal[]): Promise<Sealed[]> => {
    const keys = await store.ensure(items.map(({ personId }) => personId));
    return items.map((item) => sealWith(keys, item));
  };
  const openAll = async (items: ToOpen[]): Promise<(string | null)[]> => {
    const keys = await store.find(items.map(({ sealed }) => sealed.$sealed.person));
    return items.map((item) => openWith(keys, item));
  };
  return {
    sealAll,
    openAll,
    secret,
    destroy: (personIds) => store.destroy(personIds),
    seal: async (personId, context, text) => (await sealAll([{ personId, context, text }]))[0]!,
    open: async (sealed, context) => (await openAll([{ sealed, context }]))[0]!,
    close,
  };
}

function sealWith(keys: Keys, { personId, context, text }: ToSeal): Sealed {
  const key = keys.get(personId);
  if (!key) throw new Error(`The key of person ${personId} vanished while it was being made`);
  const box = closeBox(key, context, Buffer.from(text)).toString('base64');
  return { $sealed: { v: 1, person: personId, box } };
}

function openWith(keys: Keys, { sealed: { $sealed }, context }: ToOpen): string | null {
  if ($sealed.v !== 1) throw new SealBroken(context, `unknown version ${$sealed.v}`);
  const key = keys.get($sealed.person);
  if (!key) return null;
  try {
    return openBox(key, context, Buffer.from($sealed.box, 'base64')).toString('utf8');
  } catch (error) {
    throw new SealBroken(context, error);
  }
}
