import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map } from 'rxjs';
import { type Written } from './written';

/** Turns a `Written` into its headers and its body. */
@Injectable()
export class ReceiptInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Written>) {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ position, ...body }) => {
        void reply.header('ETag', `"${body.revision}"`).header('Suaka-Position', position);
        return body;
      }),
    );
  }
}
