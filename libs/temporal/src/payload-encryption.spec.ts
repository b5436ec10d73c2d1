import { defaultPayloadConverter, ValueError, type Payload } from '@temporalio/common';
import { payloadEncryption } from './payload-encryption';

const codec = payloadEncryption(Buffer.alloc(32, 7));
const text = 'Pekerja Contoh 1';
const payload = defaultPayloadConverter.toPayload({ narrative: text });

const one = async (payloads: Promise<Payload[]>): Promise<Payload> => (await payloads)[0] as Payload;
const encrypted = () => one(codec.encode([payload]));

it('gives back what it took, with how it was encoded', async () => {
  const back = await one(codec.decode([await encrypted()]));
  expect(defaultPayloadConverter.fromPayload(back)).toEqual({ narrative: text });
});

it('shows nothing of it, and never the same twice', async () => {
  const [first, second] = [await encrypted(), await encrypted()];
  expect(Buffer.from(first.data ?? []).toString('latin1')).not.toContain('Contoh');
  expect(Object.keys(first.metadata ?? {})).toEqual(['encoding']);
  expect(Buffer.from(first.data ?? []).equals(second.data as Buffer)).toBe(false);
});

it('is opened by no other key, nor when a single bit was turned', async () => {
  const other = payloadEncryption(Buffer.alloc(32, 8));
  const sealed = await encrypted();
  await expect(other.decode([sealed])).rejects.toThrow();
  for (const at of [0, 12, (sealed.data?.length ?? 0) - 1]) {
    const data = Buffer.from(sealed.data ?? []);
    data[at] = (data[at] ?? 0) ^ 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow();
  }
});

it('refuses what is too short to be its own, and leaves alone what others wrote', async () => {
  const { metadata } = await encrypted();
  await expect(codec.decode([{ metadata, data: Buffer.alloc(27) }])).rejects.toThrow(ValueError);
  expect(await codec.decode([payload])).toEqual([payload]);
});
