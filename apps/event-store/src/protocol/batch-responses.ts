import { status } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { NO_STREAM, type ExpectedRevision, type WriteOutcome } from '../storage/revisions';
import { bytesOf, streamIdentifier } from './encode';
import { asProtocolError } from './errors';
import { MAX_APPEND_SIZE } from './proposal';
import { uuidMessage } from './uuid';

/** What an append of a batch was meant for. */
export interface Target {
  stream: string;
  expected: ExpectedRevision;
}

type Message = { serializeBinary(): Uint8Array };

/** The one answer to an append. */
export function batchResponse(correlation: string, target: Target, outcome: WriteOutcome): Buffer {
  const response = answer(correlation, target);
  if (outcome.kind === 'written') response.setSuccess(success(outcome.revision, outcome.position));
  else response.setError(refusal(target, outcome));
  return bytesOf(response);
}

/** The answer to an append that was not even tried, or failed. */
export function batchRefusal(correlation: string, target: Target, error: unknown): Buffer {
  const { code, details, metadata } = asProtocolError(error);
  const response = answer(correlation, target);
  if (metadata.get('exception')[0] === 'maximum-append-size-exceeded') {
    const exceeded = new shared.MaximumAppendSizeExceeded();
    exceeded.setMaxappendsize(MAX_APPEND_SIZE);
    response.setError(failure(code, details, 'MaximumAppendSizeExceeded', exceeded));
  } else {
    const bad = new shared.BadRequest();
    bad.setMessage(details);
    response.setError(failure(code, details, 'BadRequest', bad));
  }
  return bytesOf(response);
}

function answer(correlation: string, { stream, expected }: Target): BatchAppendResp {
  const response = new BatchAppendResp();
  response.setCorrelationId(uuidMessage(correlation));
  response.setStreamIdentifier(streamIdentifier(stream));
  if (expected === 'any') response.setAny(new Empty());
  else if (expected === 'no_stream') response.setNoStream(new Empty());
  else if (expected === 'stream_exists') response.setStreamExists(new Empty());
  else response.setStreamPosition(String(expected));
  return response;
}

function success(revision: number, at: number | undefined): BatchAppendResp.Success {
  const message = new BatchAppendResp.Success();
  if (revision === NO_STREAM) message.setNoStream(new Empty());
  else message.setCurrentRevision(String(revision));
  if (at === undefined) message.setNoPosition(new Empty());
  else {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(at));
    position.setPreparePosition(String(at));
    message.setPosition(position);
  }
  return message;
}

function refusal({ stream, expected }: Target, outcome: Exclude<WriteOutcome, { kind: 'written' }>): Status {
  switch (outcome.kind) {
    case 'wrong_expected_revision':
      return failure(
        status.FAILED_PRECONDITION,
        `Wrong expected version of stream '${stream}'.`,
        'WrongExpectedVersion',
        wrongVersion(expected, outcome.current),
      );
    case 'stream_deleted': {
      const deleted = new shared.StreamDeleted();
      deleted.setStreamIdentifier(streamIdentifier(stream));
      return failure(status.FAILED_PRECONDITION, `Stream '${stream}' is deleted.`, 'StreamDeleted', deleted);
    }
    case 'too_late':
      return failure(
        status.DEADLINE_EXCEEDED,
        'The append came after its deadline.',
        'Timeout',
        new shared.Timeout(),
      );
  }
}

function wrongVersion(expected: ExpectedRevision, current: number): shared.WrongExpectedVersion {
  const wrong = new shared.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  if (current === NO_STREAM) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  return wrong;
}

function failure(code: status, text: string, type: string, details: Message): Status {
  const any = new Any();
  any.pack(details.serializeBinary(), `event_store.client.${type}`);
  const message = new Status();
  // google.rpc.Code and gRPC's own codes are the same numbers.
  message.setCode(code as number);
  message.setMessage(text);
  message.setDetails(any);
  return message;
}
