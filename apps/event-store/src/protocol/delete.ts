import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import {
  DeleteResp,
  TombstoneResp,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import type { EventStore } from '../storage/event-store';
import type { ExpectedRevision, WriteOutcome } from '../storage/revisions';
import { asProtocolError, invalidArgument, streamDeleted, wrongExpectedVersion } from './errors';
import { expectedRevision, expectedTrailer } from './expected';
import { streamName } from './stream-name';

type Request = DeleteReq | TombstoneReq;
type Response = typeof DeleteResp | typeof TombstoneResp;
type Write = (stream: string, expected: ExpectedRevision) => Promise<WriteOutcome>;

/** Soft delete: the stream can be begun again. */
export const softDelete = (store: EventStore) =>
  handler<DeleteReq, DeleteResp>(DeleteResp, (stream, expected) => store.softDelete(stream, expected));

/** Hard delete: the stream's name is spent. */
export const tombstone = (store: EventStore) =>
  handler<TombstoneReq, TombstoneResp>(TombstoneResp, (stream, expected) =>
    store.tombstone(stream, expected),
  );

function handler<Req extends Request, Resp extends DeleteResp | TombstoneResp>(Type: Response, write: Write) {
  return (call: ServerUnaryCall<Req, Resp>, respond: sendUnaryData<Resp>): void => {
    apply(call.request, write).then(
      (at) => respond(null, response(Type, at) as Resp),
      (error: unknown) => respond(asProtocolError(error)),
    );
  };
}

async function apply(request: Request, write: Write): Promise<number | undefined> {
  const options = request.getOptions();
  if (!options) throw invalidArgument('A delete needs options.');
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedRevision(options);
  const outcome = await write(stream, expected);
  if (outcome.kind === 'written') return outcome.position;
  if (outcome.kind === 'wrong_expected_revision') {
    throw wrongExpectedVersion(stream, expectedTrailer(expected), String(outcome.current));
  }
  throw streamDeleted(stream);
}

function response(Type: Response, at: number | undefined): DeleteResp | TombstoneResp {
  const message = new Type();
  if (at === undefined) {
    message.setNoPosition(new Empty());
    return message;
  }
  const position = new Type.Position();
  position.setCommitPosition(String(at));
  position.setPreparePosition(String(at));
  message.setPosition(position);
  return message;
}
