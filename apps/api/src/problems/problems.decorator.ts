import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDetails } from './problem.dto';

const MEANS: Record<number, string> = {
  400: 'A field, header or parameter is missing, unknown or ill-formed',
  401: 'Not signed in, or the credentials are wrong',
  403: 'Not permitted to this person',
  404: 'Not found',
  409: 'The case is not ready for this step',
  413: 'The body is over 1 MB',
  415: 'The body is not application/json',
  422: 'Well formed, but refused by a rule that names its reason',
  429: 'Too many attempts; Retry-After says when to try again',
  500: 'A fault of the server',
  503: 'A part is away or the view is behind; Retry-After says when to try again',
};

/** Documents the problems an operation may answer with. */
export const Problems = (...statuses: number[]) =>
  applyDecorators(
    ApiExtraModels(ProblemDetails),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANS[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) } } },
      }),
    ),
  );
