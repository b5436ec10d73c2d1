import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventStore } from '../storage/event-store';
import { StorageRefuses } from '../storage/faults';
import { endWith, type OpenCalls } from './calls';
import { batchRefusal, batchResponse, type Target } from './batch-responses';
import { invalidArgument, ProtocolError } from './errors';
import { fromUint64 } from './numbers';
import { Proposal } from './proposal';
import { uuidText } from './uuid';

type Call = ServerDuplexStream<BatchAppendReq, Buffer>;

/** Appends of one call that may wait for the disk or for their last part before the call is read on. */
const MOST_WAITING = 1_000;

interface Pending {
  target: Target;
  proposal: Proposal;
  deadline: number;
}

/** Many appends over one call, each in parts with a correlation id of its own, each answered exactly once. */
export function batchAppend(store: EventStore, calls: OpenCalls) {
  return (call: Call): void => new BatchAppends(store, calls, call).listen();
}

class BatchAppends {
  readonly #pending = new Map<string, Pending>();
  #committing = 0;
  #ended = false;

  constructor(
    private readonly store: EventStore,
    private readonly calls: OpenCalls,
    private readonly call: Call,
  ) {}

  listen(): void {
    const signal = this.calls.track(this.call);
    signal.addEventListener('abort', () => {
      if (signal.reason instanceof ProtocolError) this.#end(signal.reason);
      this.#pending.clear();
    });
    this.call.on('data', (request: BatchAppendReq) => this.#receive(request));
    this.call.on('end', () => {
      this.#ended = true;
      this.#endWhenDone();
    });
  }

  #receive(request: BatchAppendReq): void {
    let correlation: string;
    try {
      correlation = uuidText(request.getCorrelationId());
    } catch (error) {
      return this.#end(error);
    }
    try {
      this.#take(correlation, request);
    } catch (error) {
      const refused = this.#pending.get(correlation)?.target ?? targetOf(request);
      this.#pending.delete(correlation);
      this.#answer(batchRefusal(correlation, refused, error));
    }
  }

  #take(correlation: string, request: BatchAppendReq): void {
    const options = request.getOptions();
    if (options) {
      const target = targetOf(request);
      if (target.stream === '') throw invalidArgument('A stream needs a name.');
      const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
      if (deadline < Date.now())
        return this.#answer(batchResponse(correlation, target, { kind: 'too_late' }));
      this.#pending.set(correlation, { target, proposal: new Proposal(), deadline });
    }
    const pending = this.#pending.get(correlation);
    // Parts of an append that was refused already may still arrive.
    if (!pending) return;
    for (const message of request.getProposedMessagesList()) pending.proposal.add(message);
    if (!request.getIsFinal()) return;
    this.#pending.delete(correlation);
    void this.#commit(correlation, pending);
  }

  async #commit(correlation: string, { target, proposal, deadline }: Pending): Promise<void> {
    this.#committing++;
    if (this.#committing >= MOST_WAITING) this.call.pause();
    try {
      const inTime = () => Date.now() <= deadline;
      const outcome = await this.store.append(target.stream, target.expected, proposal.events, inTime);
      this.#answer(batchResponse(correlation, target, outcome));
    } catch (error) {
      // Inside an answer the client has no class for it; as the end of the call it is "unavailable, try again".
      if (error instanceof StorageRefuses) this.#end(error);
      else this.#answer(batchRefusal(correlation, target, error));
    } finally {
      this.#committing--;
      if (this.#committing < MOST_WAITING && this.call.isPaused()) this.call.resume();
      this.#endWhenDone();
    }
  }

  #answer(response: Buffer): void {
    if (!this.call.cancelled && this.call.writable) this.call.write(response);
  }

  #end(error: unknown): void {
    if (this.call.writable) endWith(this.call, error);
  }

  #endWhenDone(): void {
    if (this.#ended && this.#committing === 0 && this.call.writable) this.call.end();
  }
}

/** Where an append goes, as far as its first part says. */
function targetOf(request: BatchAppendReq): Target {
  const options = request.getOptions();
  const stream = Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? '').toString('utf8');
  if (!options) return { stream, expected: 'any' };
  if (options.hasStreamPosition()) return { stream, expected: fromUint64(options.getStreamPosition()) };
  if (options.hasNoStream()) return { stream, expected: 'no_stream' };
  return { stream, expected: options.hasStreamExists() ? 'stream_exists' : 'any' };
}
