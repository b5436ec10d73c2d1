import { applyDecorators, HttpCode, Post, type Type, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type Action } from '@suaka/people';
import { Needs, type Needed } from '../access';
import { Problems } from '../problems';
import { AcceptedCommand } from './accepted';
import { ReceiptInterceptor } from './receipt.interceptor';
import { StaleProblem } from './stale.dto';
import { WrittenComplaint } from './written';

interface WriteOptions {
  path?: string;
  needs: Needed;
  summary: string;
  answer: Type;
  status: 200 | 201;
}

/** A write: its route, its right, its headers and every answer it may give. */
export const Write = ({ path = '', needs, summary, answer, status }: WriteOptions) =>
  applyDecorators(
    Post(path),
    HttpCode(status),
    Needs(needs),
    UseInterceptors(ReceiptInterceptor),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Names this request; sent again, it counts once and answers the same',
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    }),
    ApiResponse({ status, type: answer, headers: RECEIPT_HEADERS }),
    Problems(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
  );

const RECEIPT_HEADERS = {
  ETag: { description: 'Revision reached, in double quotes', schema: { type: 'string' as const } },
  'Suaka-Position': {
    description: 'Position in the log; send it as Suaka-After to read this write',
    schema: { type: 'string' as const },
  },
};

/** A step of one case: `POST /complaints/:id/<verb>`, the body being the command's data. */
export const Step = (verb: string, needs: Action, summary: string) =>
  applyDecorators(
    Write({ path: `:id/${verb}`, needs, summary, answer: WrittenComplaint, status: 200 }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag under which the case was read; out of date, nothing is done',
      schema: { type: 'string' },
    }),
    Problems(404),
    ApiResponse({
      status: 202,
      type: AcceptedCommand,
      description:
        'Kept for good, and recorded as soon as the event log is back; Location tells what becomes of it',
      headers: { Location: { description: 'The same as `result`', schema: { type: 'string' } } },
    }),
    ApiResponse({
      status: 412,
      type: StaleProblem,
      description: 'The case has moved on; both revisions and the case',
    }),
  );
