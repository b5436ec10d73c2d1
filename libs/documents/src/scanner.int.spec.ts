import { createServer, type AddressInfo } from 'node:net';
import { BAD_BYTES, startClamd } from '../../../test/fixtures/clamd';
import { inChunks, noise } from '../testing/bytes';
import { scanned } from './scanner';

describe('the real clamd', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd.close());

  it('finds nothing in what is clean', async () => {
    expect(await scanned(clamd.address, inChunks(noise(500_000), 9_999))).toEqual({ clean: true });
  });

  it('names what it finds', async () => {
    const bytes = Buffer.concat([noise(100_000), Buffer.from(BAD_BYTES), noise(10)]);
    expect(await scanned(clamd.address, inChunks(bytes, 9_999))).toEqual({
      clean: false,
      signature: 'Suaka.Test.UNOFFICIAL',
    });
  });
});

describe('a scanner that is away', () => {
  const content = () => inChunks(noise(1_000_000), 9_999);

  it('is told as away, never as clean', async () => {
    await expect(scanned('/nowhere/clamd.sock', content())).rejects.toMatchObject({ name: 'ScannerAway' });
  });

  it('is away when it hangs up without a word', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy())).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(scanned(`127.0.0.1:${port}`, content())).rejects.toMatchObject({ name: 'ScannerAway' });
    await new Promise((resolve) => server.close(resolve));
  });
});
