import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { map } from 'rxjs';
import { Accepted } from './accepted';
import { type Written } from './written';

/** Turns a `Written`, or a command that is kept until it can be recorded, into its headers and its body. */
@Injectable()
export class ReceiptInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Written | Accepted>) {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (answer instanceof Accepted) {
          void reply.status(202).header('Location', answer.result).header('Retry-After', '2');
          return answer.body();
        }
        const { position, ...body } = answer;
        void reply.header('ETag', `"${body.revision}"`).header('Suaka-Position', position);
        return body;
      }),
    );
  }
}
