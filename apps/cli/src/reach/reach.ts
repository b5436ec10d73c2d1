import { personalFields } from '@suaka/complaint';
import { connectEventLog, type EventLog } from '@suaka/event-log';
import { ConfigInvalid, masterKeyFrom } from '@suaka/runtime';
import { createSealer, type Sealer } from '@suaka/sealing';
import { dataDir, keepLogsQuiet, reachConfig, type ReachConfig } from '../config';
import { Obstacle } from '../obstacle';
import { dataFolder } from '../start/data-folder';
import { readRunFile } from '../start/run-file';

/** Finds what runs: by the environment, else by what `suaka start` wrote down. Errors: `Obstacle`, `ConfigInvalid`. */
export async function findRunning(): Promise<ReachConfig> {
  keepLogsQuiet();
  const { runFile, path } = dataFolder(dataDir());
  const running = await readRunFile(runFile);
  try {
    return reachConfig(running?.env ?? {});
  } catch (error) {
    if (running || !(error instanceof ConfigInvalid)) throw error;
    throw new Obstacle(
      `Nothing runs on ${path}: run \`npm start\` first, or set ${error.faults.map(({ variable }) => variable).join(', ')}.`,
    );
  }
}

export interface OpenLog {
  log: EventLog;
  sealer: Sealer;
  close(): Promise<void>;
}

/** The event log itself, with the keys to what is sealed in it. */
export async function openLog(config: ReachConfig): Promise<OpenLog> {
  const sealer = await createSealer({ databaseUrl: config.DATABASE_URL, masterKey: masterKeyFrom(config) });
  const log = connectEventLog({ url: config.EVENT_STORE_URL, sealer, personalFields });
  return {
    log,
    sealer,
    close: async () => {
      await log.close();
      await sealer.close();
    },
  };
}
