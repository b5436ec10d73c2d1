import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { contentAt, writeOfEveryKind } from './content';
import { openTarget, type Target } from './target';
import { buildServer } from './server-process';
import { runTool } from './tool-process';

/** Signed by itself, for localhost alone. */
const tls = join(__dirname, '../fixtures/tls');
const [certificate, key] = ['localhost.crt.pem', 'localhost.key.pem'].map((name) => join(tls, name));

let source: Target;
let target: Target;
let door: Server;
beforeAll(buildServer);
beforeEach(async () => {
  [source, target] = await Promise.all([openTarget(), openTarget()]);
  const behind = Number(new URL(target.address.replace('esdb', 'http')).port);
  const options = { cert: readFileSync(certificate!), key: readFileSync(key!), ALPNProtocols: ['h2'] };
  door = createServer(options, (near) => {
    const far = connect(behind, '127.0.0.1');
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
});
afterEach(async () => {
  door.close();
  await source.close();
  await target.close();
});

const behindTls = (scheme: string, options: string): string =>
  `${scheme}://admin:changeit@localhost:${(door.address() as AddressInfo).port}?tls=true${options}`;

it.each(['esdb', 'esdb+discover'])('copies to %s:// with TLS and an authority of its own', async (scheme) => {
  await writeOfEveryKind(source.client);
  const address = behindTls(scheme, `&tlsCAFile=${certificate}`);
  expect(await runTool('copy', source.address, address)).toMatchObject({ code: 0 });
  expect(await contentAt(target.address)).toEqual(await contentAt(source.address));
});

it('does not speak to a server whose certificate it cannot trust', async () => {
  await writeOfEveryKind(source.client);
  const { code, said } = await runTool('copy', source.address, behindTls('esdb', ''));
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/self.signed certificate/) });
  expect(await contentAt(target.address)).toEqual([]);
});
