import { createHmac, timingSafeEqual } from 'node:crypto';
import { verifySync } from 'otplib';

/** A clock may be wrong by one step; so much is also lost between reading a code and sending it. */
const TOLERANCE_SECONDS = 30;
const RECOVERY_CODES = 10;
/** 32 signs, none of which is mistaken for another: 16 of them are 80 bits. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

const plain = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

/** Time step that a code of RFC 6238 is of; `undefined` for a wrong code. */
export function stepOf(secret: string, code: string): number | undefined {
  const token = plain(code);
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = verifySync({ secret, token, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/** The same for the same command, so that a repeated request is answered alike; nothing without the key tells them. */
export const recoveryCodes = (key: Buffer, commandId: string): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, index) => {
    const bytes = createHmac('sha256', key)
      .update(JSON.stringify(['code', commandId, index]))
      .digest();
    const signs = [...bytes.subarray(0, 16)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
    return signs.replace(/.{4}(?=.)/g, '$&-');
  });

/** Keyed, since a code is shorter than a key; slow hashing adds nothing to 80 random bits. */
export const recoveryHash = (key: Buffer, staffId: string, code: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['hash', staffId, plain(code)]))
    .digest('base64url');

/** Which of the hashes is the code's; -1 where none is. */
export function recoveryIndex(hashes: (string | null)[], hash: string): number {
  const wanted = Buffer.from(hash);
  return hashes.findIndex((one) => {
    const found = Buffer.from(one ?? '');
    return found.length === wanted.length && timingSafeEqual(found, wanted);
  });
}
