import fc from 'fast-check';
import { parts } from './notify';

describe('parts of a notification', () => {
  it('name every stream once and stay below what PostgreSQL takes', () => {
    const streams = fc.array(
      fc.uuid().map((id) => `complaint-${id}`),
      { maxLength: 600 },
    );
    fc.assert(
      fc.property(streams, (names) => {
        const all = parts([...names, ...names]);
        expect(all.flat()).toEqual([...new Set(names)]);
        for (const part of all) {
          const payload = JSON.stringify({ position: '18446744073709551615', streams: part });
          expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are one, of no stream, where only the position moved', () => {
    expect(parts([])).toEqual([[]]);
  });
});
