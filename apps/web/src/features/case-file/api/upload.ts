import { Upload } from 'tus-js-client';
import { api, take } from '../../../lib/api';
import { ConnectionLost, Problem, type ProblemBody } from '../../../lib/problem';

const PIECE_BYTES = 4 * 1024 * 1024;
const RETRY_AFTER_MS = [0, 1_000, 3_000, 8_000, 15_000, 30_000];

/** Sends a file piece by piece, going on after a break where it stands; answers the upload's id. */
export function upload(file: File, tell: (share: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_AFTER_MS,
      // A file of another day may be another file of the same name.
      storeFingerprintForResuming: false,
      onProgress: (sent, all) => tell(all === 0 ? 1 : sent / all),
      onSuccess: () => resolve(sending.url?.split('/').at(-1) ?? ''),
      onError: (error) => reject(asProblem(error)),
    });
    signal.addEventListener('abort', () => void sending.abort(true));
    sending.start();
  });
}

function asProblem(error: Error): Error {
  const response = (error as { originalResponse?: { getStatus(): number; getBody(): string } | null })
    .originalResponse;
  if (!response) return new ConnectionLost();
  return new Problem(response.getStatus(), bodyOf(response.getBody()));
}

function bodyOf(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {};
  }
}

interface Attached {
  uploadId: string;
  name: string;
  replaces?: string;
}

export const attachDocument = (id: string, body: Attached, key: string) =>
  take(
    api.POST('/api/complaints/{id}/document-attach', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

export const scanDocument = (id: string, documentId: string, key: string) =>
  take(
    api.POST('/api/complaints/{id}/document-scan', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { documentId },
    }),
  );
