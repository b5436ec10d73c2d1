import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigInvalid, masterKeyFrom } from '.';

const key = Buffer.alloc(32, 7);
const text = key.toString('base64');

describe('masterKeyFrom', () => {
  it('reads the variable', () => {
    expect(masterKeyFrom({ SUAKA_MASTER_KEY: text })).toEqual(key);
    expect(masterKeyFrom({ SUAKA_MASTER_KEY: text.replace(/=+$/, '') })).toEqual(key);
  });

  it('reads the file, with a newline at its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'suaka-key-'));
    try {
      const file = join(folder, 'master.key');
      writeFileSync(file, `${text}\n`);
      expect(masterKeyFrom({ SUAKA_MASTER_KEY_FILE: file })).toEqual(key);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [{}, /SUAKA_MASTER_KEY: is required/],
    [{ SUAKA_MASTER_KEY: 'short' }, /SUAKA_MASTER_KEY: must be base64 of exactly 32 bytes/],
    [{ SUAKA_MASTER_KEY: `${text.slice(0, 20)}*${text.slice(20)}` }, /must be base64/],
    [{ SUAKA_MASTER_KEY_FILE: '/nowhere/key' }, /SUAKA_MASTER_KEY_FILE: cannot be read/],
    [{ SUAKA_MASTER_KEY: text, SUAKA_MASTER_KEY_FILE: '/nowhere/key' }, /set one of the two/],
  ])('refuses %j', (source, message) => {
    expect(() => masterKeyFrom(source)).toThrow(ConfigInvalid);
    expect(() => masterKeyFrom(source)).toThrow(message);
  });
});
