import { pino, type Logger } from 'pino';
import { ConfigInvalid } from './config-invalid';

export type { Logger } from 'pino';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** JSON lines to standard output, level by LOG_LEVEL (default `info`). Nothing personal may be given to it. */
export function createLogger(name: string): Logger {
  const level = process.env.LOG_LEVEL || 'info';
  if (!LEVELS.includes(level)) {
    throw new ConfigInvalid([{ variable: 'LOG_LEVEL', reason: `must be one of ${LEVELS.join(', ')}` }]);
  }
  return pino({
    name,
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  });
}

/** Drivers hang rows, parameters and whole clients on their errors; a log takes none of it. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: name,
    message,
    code,
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
