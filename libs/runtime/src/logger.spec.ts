import { ConfigInvalid, createLogger, type Logger } from '.';

/** What a logger writes to standard output, line by line. */
function linesOf(use: (logger: Logger) => void): Record<string, unknown>[] {
  const stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    use(createLogger('sample'));
    return stdout.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  } finally {
    stdout.mockRestore();
  }
}

describe('createLogger', () => {
  const before = process.env.LOG_LEVEL;
  beforeEach(() => delete process.env.LOG_LEVEL);
  afterEach(() => {
    if (before === undefined) delete process.env.LOG_LEVEL;
    else process.env.LOG_LEVEL = before;
  });

  it('writes one JSON line a message, from level info on', () => {
    const lines = linesOf((logger) => {
      logger.debug('unheard');
      logger.info({ port: 8080 }, 'ready');
    });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'info', name: 'sample', port: 8080, msg: 'ready' }),
    ]);
    expect(lines[0]?.time).toMatch(/Z$/);
  });

  it('takes its level from LOG_LEVEL', () => {
    process.env.LOG_LEVEL = 'debug';
    expect(linesOf((logger) => logger.debug('heard'))).toHaveLength(1);
  });

  it('refuses an unknown level', () => {
    process.env.LOG_LEVEL = 'loud';
    expect(() => createLogger('sample')).toThrow(ConfigInvalid);
  });

  it('takes nothing from an error but what it is', () => {
    const error = Object.assign(new Error('refused', { cause: new Error('why') }), {
      code: '23505',
      detail: 'Key (name)=(Pekerja Contoh 1) already exists',
    });
    const [line] = linesOf((logger) => logger.error({ err: error }, 'failed'));
    expect(line?.err).toMatchObject({
      type: 'Error',
      message: 'refused',
      code: '23505',
      cause: { message: 'why' },
    });
    expect(JSON.stringify(line)).not.toContain('Contoh');
  });
});
