import 'reflect-metadata';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { createLogger, loadConfig, untilShutdown } from '@suaka/runtime';
import { createApp } from './app';
import { ApiConfig } from './config';
import { Parts } from './parts';
import { seedOrganisation } from './organisation/seed';
import { registerFirstPerson } from './staff/first-run';

async function main(): Promise<void> {
  const logger = createLogger('api');
  const shutdown = untilShutdown();
  const config = loadConfig(ApiConfig);
  const app = await createApp(config);
  try {
    await seedOrganisation(app.get(Parts), logger);
    await registerFirstPerson(app.get(Parts), logger);
    await app.listen(config.SUAKA_API_PORT, config.SUAKA_API_HOST);
    const { port } = app.getHttpServer().address() as AddressInfo;
    logger.info({ port, host: config.SUAKA_API_HOST }, 'ready');
    process.send?.({ ready: true, port });
    if (!shutdown.aborted) await once(shutdown, 'abort');
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  createLogger('api').fatal({ err: error }, 'the api cannot go on');
  process.exitCode = 1;
});
