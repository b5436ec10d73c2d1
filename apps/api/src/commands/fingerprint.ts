import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Asked } from './asked';

/** Keyed digest of a request: the same for its repetitions, and telling nothing to who has not the key. */
export const fingerprint = (key: Buffer, said: Asked['said']): string =>
  createHmac('sha256', key)
    .update(canonicalize(said) ?? '')
    .digest('base64url');
