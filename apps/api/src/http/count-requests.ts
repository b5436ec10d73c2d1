import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Rates } from './rates';

/** Before anything else is done for a request. Pages and their files are read from the disk and cost next to nothing. */
export function countRequests(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async ({ url, ip }) => {
      if (url.startsWith('/api')) await app.get(Rates).countAddress(ip);
    });
}
