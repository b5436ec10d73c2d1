import { asProtocolError, ProtocolError, shuttingDown } from './errors';

/** The side of a server's call that sends ready-made messages. */
export interface SendingCall {
  readonly cancelled: boolean;
  end(): unknown;
  emit(event: 'error', error: Error): boolean;
  on(event: string, listener: () => void): unknown;
  once(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
}

/** One that takes a page of them at a time. */
export interface PagedSendingCall extends SendingCall {
  write(page: readonly Buffer[], left: () => void): boolean;
}

/** Calls that stay open for as long as their caller likes; closing ends them all. */
export class OpenCalls {
  readonly #open = new Set<AbortController>();

  /** A signal that aborts when the caller leaves or the store shuts down. */
  track(call: SendingCall): AbortSignal {
    const controller = new AbortController();
    this.#open.add(controller);
    const leave = () => {
      this.#open.delete(controller);
      controller.abort();
    };
    call.once('cancelled', leave);
    call.once('close', leave);
    call.on('error', leave);
    return controller.signal;
  }

  closeAll(): void {
    for (const controller of this.#open) controller.abort(shuttingDown());
    this.#open.clear();
  }
}

/** Resolves when a page has left, or never will. */
function send(call: PagedSendingCall, signal: AbortSignal, page: readonly Buffer[]): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      signal.removeEventListener('abort', go);
      resolve();
    };
    signal.addEventListener('abort', go);
    call.write(page, go);
  });
}

/** Sends whatever comes, no faster than the caller reads, and ends the call once. */
export async function pump(
  call: PagedSendingCall,
  signal: AbortSignal,
  pages: AsyncIterable<Buffer[]>,
): Promise<void> {
  try {
    for await (const page of pages) {
      if (page.length > 0 && !signal.aborted) await send(call, signal, page);
      if (signal.aborted) break;
    }
    if (!call.cancelled && signal.aborted && signal.reason instanceof ProtocolError)
      endWith(call, signal.reason);
    else if (!call.cancelled) call.end();
  } catch (error) {
    endWith(call, error);
  }
}

/** Ends a call with an error, as its trailers. */
export function endWith(call: SendingCall, error: unknown): void {
  if (!call.cancelled) call.emit('error', asProtocolError(error));
}
