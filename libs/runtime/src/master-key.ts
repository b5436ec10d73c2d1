import { readFileSync } from 'node:fs';
import { ConfigInvalid } from './config-invalid';

/** Base64 of 32 bytes, in the variable itself or in the file that it names. */
export interface MasterKeySource {
  SUAKA_MASTER_KEY?: string;
  SUAKA_MASTER_KEY_FILE?: string;
}

const BYTES = 32;

/** Errors: `ConfigInvalid` naming the variable at fault; the key itself is never repeated. */
export function masterKeyFrom({
  SUAKA_MASTER_KEY: inline,
  SUAKA_MASTER_KEY_FILE: file,
}: MasterKeySource): Buffer {
  if (inline && file)
    throw fault('SUAKA_MASTER_KEY', 'is set as well as SUAKA_MASTER_KEY_FILE; set one of the two');
  if (inline) return decode('SUAKA_MASTER_KEY', inline);
  if (file) return decode('SUAKA_MASTER_KEY_FILE', readKeyFile(file));
  throw fault(
    'SUAKA_MASTER_KEY',
    'is required: base64 of 32 random bytes, or SUAKA_MASTER_KEY_FILE naming a file with it',
  );
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fault('SUAKA_MASTER_KEY_FILE', `cannot be read: ${(error as Error).message}`);
  }
}

function decode(variable: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  // Node decodes leniently: what does not encode back to the same text was not base64.
  if (key.length !== BYTES || unpadded(key.toString('base64')) !== unpadded(text.trim())) {
    throw fault(variable, `must be base64 of exactly ${BYTES} bytes`);
  }
  return key;
}

const unpadded = (text: string): string => text.replace(/=+$/, '');

const fault = (variable: string, reason: string): ConfigInvalid => new ConfigInvalid([{ variable, reason }]);
