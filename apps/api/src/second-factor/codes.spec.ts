import { generateSync } from 'otplib';
import { recoveryCodes, recoveryHash, recoveryIndex, stepOf } from './codes';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const key = Buffer.alloc(32, 7);
const codeAt = (epoch: number) => generateSync({ secret, epoch });

describe('a code of the second factor', () => {
  const now = Math.floor(Date.now() / 1000);

  it('is known by its step, one early or late included, however it is spaced', () => {
    const here = stepOf(secret, codeAt(now))!;
    expect(stepOf(secret, codeAt(now).replace(/^.../, '$& '))).toBe(here);
    expect(stepOf(secret, codeAt(now - 30))).toBe(here - 1);
    expect(stepOf(secret, codeAt(now - 150))).toBeUndefined();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is never %p', (code) =>
    expect(stepOf(secret, code)).toBeUndefined(),
  );
});

describe('recovery codes', () => {
  const codes = recoveryCodes(key, 'command');

  it('are ten, all different, the same for the same command and for no other', () => {
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    expect(recoveryCodes(key, 'command')).toEqual(codes);
    expect(recoveryCodes(key, 'another')).not.toContain(codes[0]);
    expect(recoveryCodes(Buffer.alloc(32, 8), 'command')).not.toContain(codes[0]);
  });

  it('are known by their hash, as typed by hand, for their person alone', () => {
    const hashes = codes.map((code) => recoveryHash(key, 'person', code));
    expect(
      recoveryIndex(hashes, recoveryHash(key, 'person', codes[3]!.toUpperCase().replaceAll('-', ' '))),
    ).toBe(3);
    expect(recoveryIndex(hashes, recoveryHash(key, 'another', codes[3]!))).toBe(-1);
    expect(recoveryIndex([null, hashes[1]!], hashes[0]!)).toBe(-1);
  });
});
