import { applyDecorators, Get, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Needs, type Needed } from '../access';
import { Problems } from '../problems';

interface ReadOptions {
  path?: string;
  needs: Needed;
  summary: string;
  answer: Type | [Type];
  headers?: Record<string, { description: string; schema: { type: 'string' } }>;
}

/** A query: its route, its right and every answer it may give. */
export const Read = ({ path = '', needs, summary, answer, headers }: ReadOptions) =>
  applyDecorators(
    Get(path),
    Needs(needs),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Suaka-After',
      required: false,
      description: 'Suaka-Position of a write: waits up to 2 s until the view holds it',
      schema: { type: 'string', pattern: '^\\d{1,20}$' },
    }),
    ApiOkResponse({ type: answer, headers }),
    Problems(400, 401, 403, 429, 500, 503),
  );

/** A query for one thing that may not exist. */
export const ReadOne = (options: ReadOptions) => applyDecorators(Read(options), Problems(404));
