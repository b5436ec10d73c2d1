import { startApiAlone } from '../../../test/fixtures/api-alone';

test('where users come by HTTPS, the browser is told to stay with it', async () => {
  const api = await startApiAlone({ SUAKA_MODE: 'production', SUAKA_TLS: 'true' });
  try {
    const { headers } = await api.ask('GET', '/', { headers: { accept: 'text/html' } });
    expect(headers.get('strict-transport-security')).toMatch('max-age');
    expect(headers.get('content-security-policy')).toMatch('upgrade-insecure-requests');
  } finally {
    await api.stop();
  }
});
