/** What a case may hold, by media type; the value is the ending of its file name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'video/quicktime': 'mov',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain': 'txt',
};

/** Bytes at the beginning that tell what a file is. */
export const HEAD_BYTES = 64 * 1024;

/**
 * What the content itself says it is, whatever its sender calls it; `undefined` where that is not one of `MEDIA_TYPES`,
 * as of programs, archives and scripts.
 */
export async function mediaTypeOf(head: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type/node');
  const found = await fileTypeFromBuffer(head);
  if (found) return found.mime in MEDIA_TYPES ? found.mime : undefined;
  return isText(head) ? 'text/plain' : undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Controls that no text has; a script announces its interpreter, a page its markup. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const NO_PLAIN_TEXT = /^\uFEFF?\s*(#!|<(!doctype|html|script|svg|\?xml|\?php))/i;

function isText(head: Uint8Array): boolean {
  const text = decoded(head);
  return text !== undefined && !CONTROLS.test(text) && !NO_PLAIN_TEXT.test(text);
}

/** A sign of several bytes may be cut at the end of the head. */
function decoded(head: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4; cut++) {
    try {
      return UTF8.decode(head.subarray(0, head.length - cut));
    } catch {
      if (head.length < HEAD_BYTES) return undefined;
    }
  }
  return undefined;
}
