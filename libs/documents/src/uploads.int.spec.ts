import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, inChunks, noise, secret } from '../testing/bytes';
import { Uploads } from './uploads';

let folder: string;
let uploads: Uploads;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suaka-uploads-'));
  uploads = new Uploads(folder, secret);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const owner = '00000000-0000-4000-8000-000000000001';
const bytes = noise(300_000);
const begun = async (length: number) => ({ id: await uploads.begin(length, owner), owner });
const from = (at: number, to = bytes.length) => inChunks(bytes.subarray(at, to), 9_999);

async function* broken(at: number, to: number): AsyncGenerator<Buffer> {
  yield* from(at, to);
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

describe('an upload', () => {
  it('comes in pieces, and is whole in the end', async () => {
    const id = await begun(bytes.length);
    expect(await uploads.append(id, 0, from(0, 100_000))).toBe(100_000);
    expect(await uploads.append(id, 100_000, from(100_000))).toBe(bytes.length);
    const read = await uploads.whole(id);
    expect((await all(read())).equals(bytes)).toBe(true);
    expect((await all(read())).equals(bytes)).toBe(true);
  });

  it('goes on where the line broke, also in another process', async () => {
    const id = await begun(bytes.length);
    await uploads.append(id, 0, broken(0, 150_000));
    const another = new Uploads(folder, secret);
    const { offset, length } = await another.standing(id);
    expect({ offset, length }).toEqual({ offset: 150_000, length: bytes.length });
    await another.append(id, offset, from(offset));
    expect((await all((await another.whole(id))())).equals(bytes)).toBe(true);
  });

  it('passes over what a kill left half written', async () => {
    const id = await begun(bytes.length);
    await uploads.append(id, 0, from(0, 70_000));
    const [file] = await readdir(folder);
    const frames = await readFile(join(folder, file!));
    await appendFile(join(folder, file!), frames.subarray(0, 5_000));
    expect(await uploads.standing(id)).toEqual({ offset: 70_000, length: bytes.length });
    await uploads.append(id, 70_000, from(70_000));
    expect((await all((await uploads.whole(id))())).equals(bytes)).toBe(true);
  });

  it('holds nothing in clear', async () => {
    const id = await begun(26);
    await uploads.append(id, 0, inChunks(Buffer.from('paspor A1234567 Contoh Sri'), 5));
    const [file] = await readdir(folder);
    expect((await readFile(join(folder, file!))).includes('A1234567')).toBe(false);
  });

  it('is refused at another place, beyond its length, before its end, or when nobody began it', async () => {
    const id = await begun(100_000);
    await uploads.append(id, 0, from(0, 10));
    await expect(uploads.append(id, 5, from(0, 10))).rejects.toMatchObject({
      reason: 'wrong_offset',
      offset: 10,
    });
    await expect(uploads.whole(id)).rejects.toMatchObject({ reason: 'not_complete', offset: 10 });
    await expect(uploads.append(id, 10, from(10))).rejects.toMatchObject({ reason: 'too_long' });
    await expect(
      uploads.standing({ id: '00000000-0000-4000-8000-000000000000', owner }),
    ).rejects.toMatchObject({
      reason: 'unknown_upload',
    });
    await expect(uploads.standing({ id: '../../etc/passwd', owner })).rejects.toMatchObject({
      reason: 'unknown_upload',
    });
  });

  it('is nobody else’s', async () => {
    const { id } = await begun(10);
    const another = { id, owner: '00000000-0000-4000-8000-000000000002' };
    await expect(uploads.standing(another)).rejects.toMatchObject({ reason: 'unknown_upload' });
    expect(await uploads.countOf(owner)).toBe(1);
    expect(await uploads.countOf(another.owner)).toBe(0);
  });

  it('is dropped when nobody goes on with it', async () => {
    const id = await begun(10);
    expect(await uploads.dropOlderThan(Date.now() - 60_000)).toBe(0);
    expect(await uploads.dropOlderThan(Date.now() + 60_000)).toBe(1);
    await expect(uploads.standing(id)).rejects.toMatchObject({ reason: 'unknown_upload' });
  });
});
