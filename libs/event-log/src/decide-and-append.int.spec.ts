import { Rejected, type Submitted } from '@suaka/complaint';
import { idFrom, newId } from '@suaka/runtime';
import { allOf, startLog, type TestLog } from '../../../test/fixtures/log';
import { Conflict, decideAndAppend, LogUnavailable, type Decider, type EventLog } from '.';

type Write = { type: 'Write'; data: { lines: string[] } };
type Written = { type: 'Written'; data: { line: string; note?: string } };

/** A page of at most 40 lines. */
const page: Decider<Write, Written, string[]> = {
  category: 'page',
  initial: [],
  evolve: (lines, { data }) => [...lines, data.line],
  decide: ({ command }, lines) => {
    if (lines.length + command.data.lines.length > 40) throw new Rejected('complaint_closed');
    return command.data.lines.map((line) => ({ type: 'Written', data: { line, note: undefined } }));
  },
  subject: () => 'person-1',
};

const write = (lines: string[], more: Partial<Submitted<Write>> = {}): Submitted<Write> => ({
  commandId: newId(),
  command: { type: 'Write', data: { lines } },
  actor: { kind: 'staff', staffId: 'staff-1', roles: [], officeId: 'office-1' },
  at: '2026-01-01T00:00:00.000Z',
  fingerprint: 'f',
  ...more,
});

describe('decideAndAppend', () => {
  let test: TestLog;
  let log: EventLog;
  let id: string;
  beforeAll(async () => {
    test = await startLog({ Written: { line: 'subject' } });
    log = test.log;
  });
  beforeEach(() => (id = newId()));
  afterAll(() => test.close());

  const stored = () => allOf(log.readStream(`page-${id}`));

  it('appends what is decided, with ids and metadata that follow from the command', async () => {
    const submitted = write(['a', 'b']);
    const decision = await decideAndAppend(log, page, id, submitted);
    expect(decision).toMatchObject({ state: ['a', 'b'], revision: '1', appended: 2 });
    const events = await stored();
    expect(events.at(-1)?.position).toBe(decision.position);
    expect(events.map(({ eventId }) => eventId)).toEqual(
      ['0', '1'].map((n) => idFrom(submitted.commandId, n)),
    );
    expect(events[0]).toMatchObject({
      type: 'Written',
      data: { line: 'a' },
      streamId: `page-${id}`,
      revision: '0',
    });
    expect(events[0]?.metadata).toEqual({
      schema: 1,
      commandId: submitted.commandId,
      actor: 'staff:staff-1',
      at: submitted.at,
      subject: 'person-1',
      fingerprint: 'f',
    });
  });

  it('answers the same command as it did first, with the state of today', async () => {
    const first = write(['a'], { expectedRevision: undefined });
    const { revision, position } = await decideAndAppend(log, page, id, first);
    await decideAndAppend(log, page, id, write(['b'], { expectedRevision: '0' }));
    const again = await decideAndAppend(log, page, id, { ...first, expectedRevision: '-1' });
    expect(again).toEqual({ revision, position, state: ['a', 'b'], appended: 0 });
    expect(await stored()).toHaveLength(2);
  });

  it('rejects another request under a command id that was used', async () => {
    const first = write(['a']);
    await decideAndAppend(log, page, id, first);
    await expect(decideAndAppend(log, page, id, { ...first, fingerprint: 'other' })).rejects.toMatchObject({
      name: 'Rejected',
      reason: 'idempotency_key_reused',
    });
  });

  it('records nothing where it is decided so, or rejected', async () => {
    expect(await decideAndAppend(log, page, id, write([]))).toEqual({
      revision: '-1',
      position: '0',
      state: [],
      appended: 0,
    });
    const { revision, position } = await decideAndAppend(log, page, id, write(['a']));
    expect(await decideAndAppend(log, page, id, write([]))).toEqual({
      revision,
      position,
      state: ['a'],
      appended: 0,
    });
    await expect(decideAndAppend(log, page, id, write(Array<string>(41).fill('x')))).rejects.toThrow(
      Rejected,
    );
    expect(await stored()).toHaveLength(1);
  });

  it('tells a sender that the stream has moved on', async () => {
    await decideAndAppend(log, page, id, write(['a', 'b']));
    const stale = decideAndAppend(log, page, id, write(['c'], { expectedRevision: '0' }));
    await expect(stale).rejects.toMatchObject({ name: 'Conflict', expected: '0', current: '1' });
  });

  it('applies a command once, however many send it at the same moment', async () => {
    const submitted = write(['a', 'b']);
    const decisions = await Promise.all(
      Array.from({ length: 12 }, () => decideAndAppend(log, page, id, submitted)),
    );
    expect(new Set(decisions.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    expect(await stored()).toHaveLength(2);
  });

  it('decides anew when the append race is lost, so that no rule is broken', async () => {
    const commands = Array.from({ length: 12 }, (_, n) => write(Array<string>(5).fill(`line ${n}`)));
    const results = await Promise.allSettled(
      commands.map((command) => decideAndAppend(log, page, id, command)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Rejected);
    }
    expect(await stored()).toHaveLength(40);
  });

  it('lets one of two win who read the same revision', async () => {
    await decideAndAppend(log, page, id, write(['a']));
    const both = [write(['b'], { expectedRevision: '0' }), write(['c'], { expectedRevision: '0' })];
    const results = await Promise.allSettled(both.map((command) => decideAndAppend(log, page, id, command)));
    const [lost, ...more] = results.filter(({ status }) => status === 'rejected');
    expect(more).toEqual([]);
    expect(lost).toMatchObject({ reason: expect.any(Conflict) as unknown });
    expect(lost).toMatchObject({ reason: { expected: '0', current: '1' } });
  });

  it('gives up as unavailable, not as rejected, where every race is lost', async () => {
    const quicker: Pick<EventLog, 'append' | 'readStream'> = {
      readStream: (streamId, options) => log.readStream(streamId, options),
      append: async (streamId, events, expected) => {
        await log.append(
          streamId,
          [{ ...events[0]!, eventId: newId(), metadata: { ...events[0]!.metadata, commandId: newId() } }],
          'any',
        );
        return log.append(streamId, events, expected);
      },
    };
    await expect(decideAndAppend(quicker, page, id, write(['a']))).rejects.toThrow(LogUnavailable);
    expect((await stored()).length).toBeGreaterThan(1);
  });
});
