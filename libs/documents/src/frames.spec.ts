import { type Arbitrary, assert, asyncProperty, integer, nat, uint8Array } from 'fast-check';
import { all, inChunks, noise } from '../testing/bytes';
import { FRAME_BYTES, opened, sealed, sealedSize } from './frames';

const seal = { key: noise(32), context: 'a' };
const sealing = (bytes: Buffer) => all(sealed(inChunks(bytes, 10_000), seal));
const opening = (bytes: Buffer, by = seal) => all(opened(inChunks(bytes, 7_777), by));

describe('a sealed file', () => {
  it.each([0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES])(
    'of %d bytes opens as it was, and has the size foretold',
    async (size) => {
      const bytes = noise(size);
      const box = await sealing(bytes);
      expect(box).toHaveLength(sealedSize(size));
      expect((await opening(box)).equals(bytes)).toBe(true);
    },
  );

  it('opens as it was, whatever it holds', async () => {
    const anything = uint8Array({ maxLength: 2_000 });
    await assertAsync(anything, async (bytes) =>
      expect((await opening(await sealing(Buffer.from(bytes)))).equals(Buffer.from(bytes))).toBe(true),
    );
  });

  it('with any bit turned does not open', async () => {
    const box = await sealing(noise(FRAME_BYTES + 100));
    await assertAsync(integer({ min: 0, max: box.length * 8 - 1 }), async (bit) => {
      const altered = Buffer.from(box);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      await expect(opening(altered)).rejects.toThrow('cannot be opened');
    });
  });

  it('cut short anywhere does not open, also between two frames', async () => {
    const box = await sealing(noise(2 * FRAME_BYTES));
    await expect(opening(box.subarray(0, sealedSize(FRAME_BYTES)))).rejects.toThrow('cannot be opened');
    await assertAsync(nat(box.length - 1), async (length) =>
      expect(opening(box.subarray(0, length))).rejects.toThrow('cannot be opened'),
    );
  });

  it('opens under no other key and in no other place', async () => {
    const box = await sealing(noise(10));
    await expect(opening(box, { ...seal, key: noise(32) })).rejects.toThrow('cannot be opened');
    await expect(opening(box, { ...seal, context: 'b' })).rejects.toThrow('cannot be opened');
  });

  it('with two frames exchanged does not open', async () => {
    const box = await sealing(noise(3 * FRAME_BYTES));
    const one = sealedSize(FRAME_BYTES);
    const exchanged = Buffer.concat([
      box.subarray(one, 2 * one),
      box.subarray(0, one),
      box.subarray(2 * one),
    ]);
    await expect(opening(exchanged)).rejects.toThrow('cannot be opened');
  });
});

const assertAsync = <T>(of: Arbitrary<T>, check: (value: T) => Promise<unknown>) =>
  assert(
    asyncProperty(of, async (value) => void (await check(value))),
    { numRuns: 50 },
  );
