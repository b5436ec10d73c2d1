import helmet from '@fastify/helmet';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiConfig } from '../config';

/** Headers that keep the browser to our own pages. What asks for HTTPS is said only where there is HTTPS. */
export async function protect(app: NestFastifyApplication, { SUAKA_TLS }: ApiConfig): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The console's component library writes its theme into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(SUAKA_TLS ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: SUAKA_TLS,
    // Both are ignored, with a complaint, where a page comes by plain HTTP.
    crossOriginOpenerPolicy: SUAKA_TLS,
    originAgentCluster: SUAKA_TLS,
  });
  const fastify = app.getHttpAdapter().getInstance();
  // What the api says of people is kept by no browser and no proxy.
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
}
