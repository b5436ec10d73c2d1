import { HEAD_BYTES, mediaTypeOf } from './kinds';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a file is', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'application/pdf'],
    ['a picture', png, 'image/png'],
    ['a text', Buffer.from('Majikan menahan paspor saya — tolong.'), 'text/plain'],
    [
      'a text cut in the middle of a sign',
      Buffer.from('é'.repeat(HEAD_BYTES))
        .subarray(0, HEAD_BYTES - 1)
        .subarray(1),
      undefined,
    ],
  ])('is told by its content: %s', async (_, head, type) => {
    expect(await mediaTypeOf(head)).toBe(type);
  });

  it('is a text, where the head ends in the middle of a sign', async () => {
    const head = Buffer.from(`a${'é'.repeat(HEAD_BYTES)}`).subarray(0, HEAD_BYTES);
    expect(await mediaTypeOf(head)).toBe('text/plain');
  });

  it.each([
    ['a Windows program', bytes('MZ\x90\x00\x03\x00\x00\x00')],
    ['a Linux program', bytes('\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00')],
    ['a script', bytes('#!/bin/sh\nrm -rf /\n')],
    ['a page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', bytes('PK\x03\x04\x14\x00\x00\x00\x08\x00')],
    ['noise', Buffer.from([0, 1, 2, 3, 255, 254])],
  ])('is not accepted: %s', async (_, head) => {
    expect(await mediaTypeOf(head)).toBeUndefined();
  });
});
