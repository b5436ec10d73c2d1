import { credentials, type ServiceError } from '@grpc/grpc-js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import { randomUUID } from 'node:crypto';

/** What the official client never sends, said in the protocol's own messages. */
export class RawCalls {
  readonly #client: StreamsClient;

  constructor(address: string) {
    const [, host] = /^esdb:\/\/([^?/]+)/.exec(address) ?? [];
    this.#client = new StreamsClient(host!, credentials.createInsecure());
  }

  close(): void {
    this.#client.close();
  }

  /** Appends one event with the properties given; gives the error it ends with. */
  append(
    stream: string,
    id: string | shared.UUID,
    properties: Record<string, string>,
  ): Promise<ServiceError | null> {
    const options = new AppendReq.Options();
    options.setStreamIdentifier(named(stream));
    options.setAny(new shared.Empty());
    const message = new AppendReq.ProposedMessage();
    message.setId(typeof id === 'string' ? uuid(id) : id);
    for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
    return new Promise((resolve) => {
      const call = this.#client.append((error) => resolve(error));
      call.write(request({ options }));
      call.write(request({ message }));
      call.end();
    });
  }

  /** Leaves in the middle of an append. */
  async abandonAppend(stream: string): Promise<void> {
    const options = new AppendReq.Options();
    options.setStreamIdentifier(named(stream));
    options.setAny(new shared.Empty());
    await new Promise<void>((resolve) => {
      const call = this.#client.append(() => resolve());
      const message = new AppendReq.ProposedMessage();
      message.setId(uuid(randomUUID()));
      message.getMetadataMap().set('type', 'Half').set('content-type', 'application/json');
      call.write(request({ options }));
      call.write(request({ message }), () => setTimeout(() => call.cancel(), 100));
    });
  }

  /** Sends one append of a batch in parts and gives every answer that comes within a moment. */
  batch(
    stream: string,
    parts: { id: string; final: boolean }[],
    deadline?: Date,
  ): Promise<BatchAppendResp[]> {
    const call = this.#client.batchAppend();
    const answers: BatchAppendResp[] = [];
    const correlation = randomUUID();
    return new Promise((resolve, reject) => {
      call.on('error', reject).on('end', () => resolve(answers));
      call.on('data', (answer: BatchAppendResp) => answers.push(answer));
      for (const [n, part] of parts.entries())
        call.write(batchPart(stream, correlation, part, n === 0, deadline));
      call.end();
    });
  }
}

function request({ options, message }: { options?: AppendReq.Options; message?: AppendReq.ProposedMessage }) {
  const append = new AppendReq();
  if (options) append.setOptions(options);
  if (message) append.setProposedMessage(message);
  return append;
}

function batchPart(
  stream: string,
  correlation: string,
  { id, final }: { id: string; final: boolean },
  first: boolean,
  deadline?: Date,
): BatchAppendReq {
  const part = new BatchAppendReq();
  part.setCorrelationId(uuid(correlation));
  part.setIsFinal(final);
  if (first) {
    const options = new BatchAppendReq.Options();
    options.setStreamIdentifier(named(stream));
    options.setNoStream(new shared.Empty() as never);
    if (deadline) options.setDeadline(Timestamp.fromDate(deadline));
    part.setOptions(options);
  }
  const message = new BatchAppendReq.ProposedMessage();
  message.setId(uuid(id));
  message.getMetadataMap().set('type', 'Part').set('content-type', 'application/json');
  message.setData(Buffer.from('{}'));
  part.addProposedMessages(message);
  return part;
}

function named(stream: string): shared.StreamIdentifier {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
}

/** An id as two signed numbers of 64 bits, the other form that the protocol has. */
export function structured(id: string): shared.UUID {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const bits = new shared.UUID.Structured();
  bits.setMostSignificantBits(String(bytes.readBigInt64BE(0)));
  bits.setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  const message = new shared.UUID();
  message.setStructured(bits);
  return message;
}

function uuid(text: string): shared.UUID {
  const message = new shared.UUID();
  message.setString(text);
  return message;
}
