import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import {
  binaryEvent,
  persistentSubscriptionToAllSettingsFromDefaults as toAll,
  persistentSubscriptionToStreamSettingsFromDefaults as toStream,
  START,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { takeOwnership } from '../../apps/event-store/src/storage/owner-lock';
import { Consumer } from './consumer';
import { buildServer, startProcess, type ServerProcess } from './server-process';
import { clientOf, collect, numbered, temporaryFolder, until } from './target';
import { runTool } from './tool-process';

const STREAMS = ['a-1', 'b-1', 'c-1', 'd-1'];

let folder: string;
let data: string;
let server: ServerProcess;
let client: EventStoreDBClient;
beforeAll(buildServer);
beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, 'data');
  [server, client] = await started(data);
});
afterEach(async () => {
  await client.dispose();
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function started(dir: string): Promise<[ServerProcess, EventStoreDBClient]> {
  const running = await startProcess(dir);
  return [running, clientOf(`esdb://127.0.0.1:${running.port}?tls=false`)];
}

async function writeOn(stream: string, acknowledged: Map<string, number>, stop: AbortSignal): Promise<void> {
  for (let n = 0; !stop.aborted; n++) {
    await client.appendToStream(stream, numbered(1, n), {
      expectedRevision: n ? BigInt(n - 1) : 'no_stream',
    });
    acknowledged.set(stream, n);
  }
}

/** Ends the server and does something to a closed copy of its file. */
async function damaged(harm: (file: string) => void): Promise<string> {
  await server.kill('SIGTERM');
  const copy = join(folder, 'damaged');
  cpSync(data, copy, { recursive: true });
  harm(join(copy, 'events.db'));
  return copy;
}

const sql = (statement: string) => (file: string) => {
  const db = new Database(file);
  db.exec(statement);
  db.close();
};

describe('a backup under load', () => {
  it('holds whatever was acknowledged before it began, in dense streams, and serves as a data folder', async () => {
    const stop = new AbortController();
    const acknowledged = new Map<string, number>();
    const writing = STREAMS.map((stream) => writeOn(stream, acknowledged, stop.signal));
    await until(() => STREAMS.every((stream) => (acknowledged.get(stream) ?? 0) > 200));
    const before = new Map(acknowledged);
    const folderOfBackup = join(folder, 'backups', 'monday');
    const { code, said } = await runTool('backup', data, folderOfBackup);
    const during = new Map(acknowledged);
    await until(() => STREAMS.every((stream) => acknowledged.get(stream)! > during.get(stream)!));
    stop.abort();
    await Promise.all(writing);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/no fault/) });
    expect(readdirSync(folderOfBackup)).toEqual(['events.db']);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['monday']);
    expect(STREAMS.some((stream) => during.get(stream)! > before.get(stream)!)).toBe(true);
    const [other, reader] = await started(folderOfBackup);
    try {
      for (const stream of STREAMS) {
        const revisions = (await collect(reader.readStream(stream))).map(({ event }) => event!.revision);
        expect(revisions).toEqual(revisions.map((_, n) => BigInt(n)));
        expect(revisions.length).toBeGreaterThan(before.get(stream)!);
        expect(revisions.length).toBeLessThanOrEqual(acknowledged.get(stream)! + 1);
      }
      await reader.appendToStream('after', numbered(1));
    } finally {
      await reader.dispose();
      await other.kill();
    }
  });

  it('refuses a folder that exists, and leaves it as it was', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'events.db'), 'an earlier backup');
    expect(await runTool('backup', data, taken)).toEqual({
      code: 1,
      said: expect.stringMatching(/exists already/),
    });
    expect(readFileSync(join(taken, 'events.db'), 'utf8')).toBe('an earlier backup');
  });

  it('removes what a killed one has left, and not what belongs to one that runs', async () => {
    const backups = join(folder, 'backups');
    for (const name of ['monday.unfinished-killed', 'monday.unfinished-runs', 'tuesday.unfinished-other']) {
      mkdirSync(join(backups, name), { recursive: true });
      writeFileSync(join(backups, name, 'events.db'), 'half');
    }
    const running = takeOwnership(join(backups, 'monday.unfinished-runs'));
    expect(await runTool('backup', data, join(backups, 'monday'))).toMatchObject({ code: 0 });
    running.release();
    expect(readdirSync(backups).sort()).toEqual([
      'monday',
      'monday.unfinished-runs',
      'tuesday.unfinished-other',
    ]);
  });

  it('of a damaged store leaves nothing behind', async () => {
    await client.appendToStream('kept', numbered(10));
    const copy = await damaged(sql('DELETE FROM events WHERE position = 5'));
    const { code, said } = await runTool('backup', copy, join(folder, 'backup'));
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/position 5 is missing.*\n.*\n.*no backup/s),
    });
    expect(readdirSync(folder).sort()).toEqual(['damaged', 'data']);
  });
});

describe('a check', () => {
  it('passes on a running store, and counts', async () => {
    await client.appendToStream('one', numbered(600));
    await client.setStreamMetadata('one', { maxCount: 3 });
    await client.appendToStream('two', numbered(2));
    await client.deleteStream('two');
    await client.appendToStream('three', numbered(1));
    await client.tombstoneStream('three');
    // One system event, 600, metadata, 2, deletion, 1, tombstone.
    expect(await runTool('check', data)).toEqual({
      code: 0,
      said: '607 events in 6 streams, last position 607: no fault.',
    });
  });

  it('passes where the server was killed and its log not yet moved in, and changes nothing', async () => {
    await client.appendToStream('kept', numbered(50));
    await server.kill();
    const files = () =>
      ['events.db', 'events.db-wal'].map((file) => readFileSync(join(data, file)).toString('base64'));
    const before = files();
    expect(await runTool('check', data)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^51 events/),
    });
    expect(files()).toEqual(before);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    [
      'a flipped byte',
      flip('"n":7}'),
      /fault: position 9 \(stream harmed, revision 7\): the checksum differs/,
    ],
    [
      'a hole',
      sql('DELETE FROM events WHERE position = 9'),
      /position 9 is missing.*revision 7 of the stream missing/s,
    ],
    [
      'another id',
      sql("UPDATE events SET id = x'00' WHERE position = 9"),
      /position 9 .*another id than its own/,
    ],
    [
      'a group whose progress lies behind the log',
      sql(
        "UPDATE groups SET checkpoint = 20 WHERE name = CAST('g' AS BLOB) AND source != CAST('$all' AS BLOB)",
      ),
      /group g on harmed: its checkpoint, 20, lies outside the log, which ends at 19/,
    ],
    [
      'a group on everything ahead of the log',
      sql("UPDATE groups SET checkpoint = 99 WHERE source = CAST('$all' AS BLOB)"),
      /group g on \$all: its checkpoint, 99, lies outside the log/,
    ],
    [
      'a group whose settings are damaged',
      sql("UPDATE groups SET settings = '{' WHERE source = CAST('$all' AS BLOB)"),
      /group g on \$all: its settings cannot be read/,
    ],
    ['a lost name', sql("DELETE FROM streams WHERE name = CAST('harmed' AS BLOB)"), /harmed, has no name/],
    [
      'a stream without events',
      sql("INSERT INTO streams (name) VALUES (x'61')"),
      /stream a has a name but no event/,
    ],
  ])('names %s and fails', async (_case, harm, named) => {
    await client.appendToStream('harmed', numbered(20));
    await client.createPersistentSubscriptionToStream('harmed', 'g', toStream({ startFrom: START }));
    await client.createPersistentSubscriptionToAll('g', toAll({ startFrom: START }));
    await new Consumer(client.subscribeToPersistentSubscriptionToStream('harmed', 'g')).until(20);
    const { code, said } = await runTool('check', await damaged(harm));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(named) });
  });

  it('names a page of the file that cannot be read, and the events on it', async () => {
    await client.appendToStream('harmed', numbered(2_000));
    const copy = await damaged((file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 40 * 4096, 41 * 4096);
      writeFileSync(file, bytes);
    });
    const { code, said } = await runTool('check', copy);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/fault: the file: .*\n.*fault: /),
    });
  });

  it('names metadata that is not JSON', async () => {
    await client.appendToStream('kept', numbered(1));
    await client.appendToStream('$$kept', binaryEvent({ type: '$metadata', data: Buffer.from('no') }));
    expect(await runTool('check', data)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/metadata in stream \$\$kept is no JSON object/),
    });
  });

  it('refuses a folder without a store', async () => {
    expect(await runTool('check', join(folder, 'nothing'))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/holds no event store/),
    });
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });
});

function flip(text: string) {
  return (file: string): void => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf(text);
    expect(at).toBeGreaterThan(0);
    bytes[at + 4]! ^= 1;
    writeFileSync(file, bytes);
  };
}
