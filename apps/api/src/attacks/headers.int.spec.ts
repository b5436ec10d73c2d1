import { type ApiAlone, startApiAlone } from '../../../../test/fixtures/api-alone';

const MODES: [string, Record<string, string>, boolean][] = [
  ['in an office network', {}, false],
  ['by HTTPS', { SUAKA_MODE: 'production', SUAKA_TLS: 'true' }, true],
];

describe.each(MODES)('%s', (_, env, tls) => {
  let api: ApiAlone;
  beforeAll(async () => {
    api = await startApiAlone(env);
  });
  afterAll(() => api.stop());

  const PLACES = ['/', '/assets/index-Ab3dEf7h.js', '/api/session', '/api/nowhere', '/api/docs'];

  test.each(PLACES)('what %s answers with runs, frames and leaks nothing', async (path) => {
    const { headers } = await api.ask('GET', path, { headers: { accept: 'text/html' } });
    const all = Object.fromEntries(headers);
    expect(all).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    const policy = new Map(
      all['content-security-policy']!.split(';').map((each) => {
        const [name = '', ...values] = each.trim().split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
    expect(policy.get('script-src') ?? policy.get('default-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'self'");
    expect(policy.get('form-action')).toBe("'self'");
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(all[name]).toBeUndefined();
    expect(headers.has('strict-transport-security')).toBe(tls);
    expect(headers.has('cross-origin-opener-policy')).toBe(tls);
    expect(policy.has('upgrade-insecure-requests')).toBe(tls);
  });

  test('an address that is none is answered as barely as can be', async () => {
    const { status, headers } = await api.ask('GET', '/api/%FF');
    expect(status).toBe(400);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch("default-src 'none'");
  });

  test.each(['/api/session', '/api/complaints', '/api/staff', '/api/nowhere', '/api/health'])(
    'no browser and no proxy keeps what %s says',
    async (path) => {
      expect((await api.ask('GET', path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});
