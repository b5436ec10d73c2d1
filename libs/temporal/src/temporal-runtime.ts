import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';
import { createLogger, type Logger } from '@suaka/runtime';

let installed = false;

/** Once per process, before anything connects: the process owns its signals, and the SDK writes into its log. */
export function installRuntime(): void {
  if (installed) return;
  installed = true;
  const logger = createLogger('temporal');
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', (entry) => write(logger, entry)),
    telemetryOptions: { logging: { filter: 'warn,temporalio_client::retry=error', forward: {} } },
  });
}

function write(logger: Logger, { level, message, meta }: LogEntry): void {
  const fields = { ...meta } as Record<string, unknown>;
  if (fields.error !== undefined) fields.err = fields.error;
  delete fields.error;
  if (level === 'ERROR') logger.error(fields, message);
  else logger.warn(fields, message);
}
