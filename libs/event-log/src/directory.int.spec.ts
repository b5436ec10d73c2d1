import { newId } from '@suaka/runtime';
import { startLog, type TestLog } from '../../../test/fixtures/log';
import { type Directory, LogUnavailable, openDirectory } from '.';

let test: TestLog;
let names: Directory<string[]>;
let prefix: string;
beforeAll(async () => {
  // Every connection that is lost is logged.
  process.env.LOG_LEVEL = 'error';
  test = await startLog({});
});
afterAll(() => test.close());
beforeEach(async () => {
  prefix = `name${newId().slice(0, 8)}-`;
  await say('first');
  names = open();
});
afterEach(() => names.close());

const open = () =>
  openDirectory<string[]>(test.log, {
    prefixes: [prefix],
    initial: [],
    evolve: (value, { data }) => [...value, (data as { name: string }).name],
  });
const say = (name: string, stream = `${prefix}${name}`) =>
  test.log.append(
    stream,
    [
      {
        eventId: newId(),
        type: 'Named',
        data: { name },
        metadata: { schema: 1, commandId: newId(), actor: 'system', at: '2026-11-02T03:00:00Z' },
      },
    ],
    'any',
  );

it('decides nothing before it is whole, and is whole when it is ready', async () => {
  const another = open();
  expect(() => another.current).toThrow(LogUnavailable);
  expect(await another.ready()).toEqual(['first']);
  expect(another.current).toEqual(['first']);
  await another.close();
});

it('holds what was just written, by stream or by position', async () => {
  await names.ready();
  for (let n = 0; n < 20; n++) {
    await say(`n${n}`);
    expect(await names.including(`${prefix}n${n}`)).toContain(`n${n}`);
    const { position } = await say(`m${n}`);
    expect(await names.atLeast(position)).toContain(`m${n}`);
  }
  expect(names.current).toHaveLength(41);
  expect(await names.including(`${prefix}nobody`)).toBe(names.current);
});

it('goes on where it was once the connection is back, each event once', async () => {
  await names.ready();
  test.cable.cut();
  expect(names.current).toEqual(['first']);
  await say('second');
  expect(await names.including(`${prefix}second`)).toEqual(['first', 'second']);
});

it('says that it cannot know while the log is away', async () => {
  await names.ready();
  test.cable.unplug();
  await expect(names.atLeast('99999999')).rejects.toThrow(LogUnavailable);
  await expect(names.including(`${prefix}first`)).rejects.toThrow(LogUnavailable);
  test.cable.repair();
});
