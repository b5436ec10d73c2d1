import { once } from 'node:events';
import { startConfig, type StartConfig } from '../config';
import { now } from '@suaka/runtime';
import { ownAdminPassword } from './admin-password';
import { addressesOf, choosePorts } from './addresses';
import { appParts } from './apps';
import { dataFolder, makeFolders, type DataFolder } from './data-folder';
import { runDrill } from './drill-run';
import { Fleet } from './fleet';
import { onInterruption } from './interruption';
import { endLeftovers } from './leftovers';
import { lock } from './lock';
import { embeddedParts } from './parts';
import { RunKeeper } from './run-file';
import { readSecrets } from './secrets';
import { secondsSince, soonTell, tell } from './tell';
import { welcome } from './welcome';

export interface StartOptions {
  drill?: number;
  seed?: number;
}

/** Starts everything and stays until Ctrl-C. Exit status. */
export async function start(options: StartOptions): Promise<number> {
  const config = startConfig();
  const data = dataFolder(config.SUAKA_DATA_DIR);
  await makeFolders(data);
  const unlock = lock(data.lock, data.pidFile);
  try {
    return await run(config, data, options);
  } finally {
    unlock();
  }
}

async function run(config: StartConfig, data: DataFolder, options: StartOptions): Promise<number> {
  const begun = performance.now();
  await endWhatWasLeft(data);
  const secrets = await readSecrets(data.secrets, config);
  const ports = await choosePorts(config);
  const addresses = addressesOf(config, ports, secrets);
  const places = { ...addresses, SUAKA_KEYS_COPY_FILE: config.SUAKA_KEYS_COPY_FILE ?? data.keysCopy };
  const keeper = new RunKeeper(data.runFile, { ...places, ...fileOf(secrets.masterKey) }, now());
  const fleet = new Fleet(keeper);
  const signal = onInterruption(() => {
    fleet.kill();
    process.exit(130);
  });
  let drilled = 0;
  try {
    tell.plain(`Suaka, data in ${data.path}`);
    await fleet.start(embeddedParts(ports, secrets, data), signal);
    for (const rank of appParts(config, places, secrets, data)) await fleet.start(rank, signal);
    const said = { addresses, ports, secrets };
    welcome({ ...said, own: await ownAdminPassword(data.secrets), took: secondsSince(begun) });
    if (options.drill) {
      drilled = await runDrill(options.drill, options.seed, data, signal);
      if (!signal.aborted) welcome({ ...said, own: await ownAdminPassword(data.secrets) });
    }
    if (!signal.aborted) await once(signal, 'abort');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    tell.plain(
      signal.aborted ? '\nEnding everything (Ctrl-C again forces it) …' : 'Ending what was started …',
    );
    await fleet.stop();
    await keeper.remove();
  }
  tell.plain('All ended.');
  return drilled;
}

async function endWhatWasLeft(data: DataFolder): Promise<void> {
  const ended = await soonTell('waiting for what an earlier start left behind', endLeftovers(data.runFile));
  if (ended.length > 0) tell.doing(`ended what an earlier start left behind: ${ended.join(', ')}`);
}

/** A key that came by the environment is not written anywhere. */
const fileOf = (masterKey: object): { SUAKA_MASTER_KEY_FILE?: string } =>
  'SUAKA_MASTER_KEY_FILE' in masterKey
    ? { SUAKA_MASTER_KEY_FILE: String(masterKey.SUAKA_MASTER_KEY_FILE) }
    : {};
