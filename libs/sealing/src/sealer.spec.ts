import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { closeBox, openBox } from './box';
import { deriveKey } from './derive-key';
import { masterKeyWrapper } from './key-wrapper';
import { Recent } from './recent';

describe('a box', () => {
  it('opens with its key and context only', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (bytes, context, other) => {
          const key = randomBytes(32);
          const plain = Buffer.from(bytes);
          const box = closeBox(key, context, plain);
          expect(openBox(key, context, box)).toEqual(plain);
          expect(() => openBox(randomBytes(32), context, box)).toThrow();
          if (other !== context) expect(() => openBox(key, other, box)).toThrow();
        },
      ),
    );
  });

  it('does not open once any bit of it was turned', () => {
    const key = randomBytes(32);
    const box = closeBox(key, 'c', Buffer.from('Pelapor Contoh'));
    for (let bit = 0; bit < box.length * 8; bit++) {
      const altered = Buffer.from(box);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openBox(key, 'c', altered)).toThrow();
    }
  });
});

describe('deriveKey', () => {
  const master = Buffer.alloc(32, 1);
  it('gives one key a purpose, always the same', () => {
    expect(deriveKey(master, 'a')).toEqual(deriveKey(master, 'a'));
    expect(deriveKey(master, 'a')).not.toEqual(deriveKey(master, 'b'));
    expect(deriveKey(master, 'a')).not.toEqual(deriveKey(Buffer.alloc(32, 2), 'a'));
    expect(deriveKey(master, 'a')).toHaveLength(32);
  });
});

describe('the master key', () => {
  it('unwraps a key for its own person only', async () => {
    const wrapper = masterKeyWrapper(Buffer.alloc(32, 1));
    const key = randomBytes(32);
    const wrapped = await wrapper.wrap('person-1', key);
    expect(wrapped.includes(key)).toBe(false);
    expect(await wrapper.unwrap('person-1', wrapped)).toEqual(key);
    await expect(wrapper.unwrap('person-2', wrapped)).rejects.toThrow();
    await expect(masterKeyWrapper(Buffer.alloc(32, 2)).unwrap('person-1', wrapped)).rejects.toThrow();
  });
});

describe('recent', () => {
  it('keeps the most recently used up to its limit, none past its age', () => {
    let time = 0;
    const recent = new Recent<number>(2, 10, () => time);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
    time = 10;
    expect(recent.get('a')).toBeUndefined();
  });
});
