import { setImmediate as nextTurn } from 'node:timers/promises';
import { status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import type { EventStore } from '../storage/event-store';
import { NO_STREAM, type ExpectedRevision, type WriteOutcome } from '../storage/revisions';
import { asProtocolError, invalidArgument, ProtocolError, streamDeleted } from './errors';
import { expectedRevision } from './expected';
import { Proposal } from './proposal';
import { streamName } from './stream-name';

/** After the end of a call, its reset was seen in the second turn of the event loop. */
const TURNS_TO_RESET = 3;

type Call = ServerReadableStream<AppendReq, AppendResp>;

/** One append a call: first the options, then a message for each event. */
export function append(store: EventStore) {
  return (call: Call, respond: sendUnaryData<AppendResp>): void => {
    receive(store, call).then(
      (response) => respond(null, response),
      (error: unknown) => respond(asProtocolError(error)),
    );
  };
}

async function receive(store: EventStore, call: Call): Promise<AppendResp> {
  let target: { stream: string; expected: ExpectedRevision } | undefined;
  const proposal = new Proposal();
  for await (const message of call as AsyncIterable<AppendReq>) {
    const options = message.getOptions();
    const proposed = message.getProposedMessage();
    if (options)
      target = { stream: streamName(options.getStreamIdentifier()), expected: expectedRevision(options) };
    else if (target && proposed) proposal.add(proposed);
    else throw invalidArgument('An append begins with its options.');
  }
  if (!target) throw invalidArgument('An append begins with its options.');
  const { stream, expected } = target;
  // Half an append is none: one who leaves in the middle ends the call like one who is done, and resets it right after.
  for (let turn = 0; turn < TURNS_TO_RESET; turn++) await nextTurn();
  const wanted = () => !call.cancelled;
  return response(stream, expected, await store.append(stream, expected, proposal.events, wanted));
}

function response(stream: string, expected: ExpectedRevision, outcome: WriteOutcome): AppendResp {
  switch (outcome.kind) {
    case 'written':
      return written(outcome.revision, outcome.position);
    case 'wrong_expected_revision':
      return refused(expected, outcome.current);
    case 'stream_deleted':
      throw streamDeleted(stream);
    case 'too_late':
      throw new ProtocolError(status.DEADLINE_EXCEEDED, 'The append came after its deadline.');
  }
}

function written(revision: number, at: number | undefined): AppendResp {
  const success = new AppendResp.Success();
  if (revision === NO_STREAM) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(revision));
  if (at === undefined) success.setNoPosition(new Empty());
  else {
    const position = new AppendResp.Position();
    position.setCommitPosition(String(at));
    position.setPreparePosition(String(at));
    success.setPosition(position);
  }
  const message = new AppendResp();
  message.setSuccess(success);
  return message;
}

function refused(expected: ExpectedRevision, current: number): AppendResp {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedRevision(String(expected));
  if (current === NO_STREAM) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  const message = new AppendResp();
  message.setWrongExpectedVersion(wrong);
  return message;
}
