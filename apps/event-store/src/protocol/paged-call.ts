import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';

/**
 * Takes a page of messages as one write. Written one by one, each would wait for the one before it to leave, which takes
 * a turn of the event loop, and so a wait for the disk while others append.
 */
class PagedCall extends ServerInterceptingCall {
  override sendMessage(message: unknown, callback: () => void): void {
    if (!Array.isArray(message)) return super.sendMessage(message, callback);
    const last = message.length - 1;
    message.forEach((each, n) => super.sendMessage(each, n === last ? callback : () => undefined));
  }
}

export const inPages: ServerInterceptor = (_method, call) => new PagedCall(call);
