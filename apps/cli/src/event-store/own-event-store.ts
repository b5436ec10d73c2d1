import { dataDir, eventStoreGiven } from '../config';
import { Obstacle } from '../obstacle';
import { dataFolder } from '../start/data-folder';
import { readRunFile } from '../start/run-file';

/** Address of the event store that the environment names, else of the one that runs on the data folder. Errors: `Obstacle`. */
export async function ownEventStore(): Promise<string> {
  const { runFile, path } = dataFolder(dataDir());
  const url = eventStoreGiven() ?? (await readRunFile(runFile))?.env.EVENT_STORE_URL;
  if (url) return url;
  throw new Obstacle(`Nothing runs on ${path}: run \`npm start\` first, or set EVENT_STORE_URL.`);
}
