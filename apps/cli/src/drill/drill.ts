import { randomBytes } from 'node:crypto';
import { connectTemporal, payloadKeyOf } from '@suaka/temporal';
import { dataDir, type ReachConfig } from '../config';
import { Obstacle } from '../obstacle';
import { Progress } from '../progress';
import { findRunning, openLog } from '../reach/reach';
import { policyInForce } from '../policy/policy-in-force';
import { dataFolder } from '../start/data-folder';
import { adminPasswords, keepOwnAdminPassword } from '../start/admin-password';
import { secondsSince, tell } from '../start/tell';
import { atOnce } from './at-once';
import { Door } from './door';
import { draw } from './draw';
import { loadFigures } from './figures';
import { Ledger } from './ledger';
import { gather, type Known, type Officer, type Staff } from './officers';
import { play } from './play';
import { clockTable, stageTable, timeTable, verdict } from './report';
import { verify, type InLog } from './verify';

export interface DrillOptions {
  complaints: number;
  seed: number;
  officers: number;
  /** Names the drill; one of the same name, seed and number goes on where the other stopped. */
  run?: string;
}

/** Plays complaints through the API, then holds every case's log, workflow and read model against each other. Exit status. */
export async function drill(options: DrillOptions): Promise<number> {
  const { complaints, seed, officers, run = randomBytes(4).toString('hex') } = options;
  const config = await findRunning();
  const admin = await adminOf(config);
  const door = new Door(config.SUAKA_API_URL, officers);
  try {
    tell.plain(
      `Drill of ${complaints} complaints, seed ${seed} (to go on with it: --seed ${seed} --run ${run})\n`,
    );
    const staff = await gather(door, admin);
    const begun = performance.now();
    const ledger = await live({ complaints, seed, officers, run }, staff);
    const took = secondsSince(begun);
    // What was started anew meanwhile may have other addresses.
    const inLog = await check(ledger, await findRunning(), staff.admin, officers);
    const again = `${ledger.repeated} repeated on purpose, ${door.againAfterFault} again after a fault`;
    tell.plain(`\nPlayed in ${took}; of the requests ${again}.\n`);
    for (const table of [stageTable(ledger.cases), timeTable(ledger), clockTable(inLog)]) tell.plain(table);
    tell.plain(`\n${verdict(ledger.cases)}`);
    return ledger.cases.every(({ faults }) => faults.length === 0) ? 0 : 1;
  } finally {
    await door.close();
  }
}

async function live(
  { complaints, seed, officers, run }: Required<DrillOptions>,
  staff: Staff,
): Promise<Ledger> {
  const policy = await policyInForce();
  const figures = loadFigures(policy);
  const ledger = new Ledger();
  const progress = new Progress('playing', complaints);
  const drawn = Array.from({ length: complaints }, (_, index) => draw(seed, index, figures, policy));
  try {
    await atOnce(drawn, officers, async (one) => {
      await play({ seed, run, ledger }, one, staff.teamOf(one.index));
      progress.step();
    });
  } finally {
    progress.end();
  }
  return ledger;
}

async function check(
  ledger: Ledger,
  config: ReachConfig,
  reader: Officer,
  workers: number,
): Promise<InLog[]> {
  const { log, sealer, close } = await openLog(config);
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = config;
  const workflows = await connectTemporal({ address, namespace, payloadKey: payloadKeyOf(sealer) });
  const progress = new Progress('checking', ledger.cases.length);
  const found: InLog[] = [];
  try {
    await atOnce(ledger.cases, workers, async (lived) => {
      found.push(await verify(lived, { log, workflows, reader }));
      progress.step();
    });
  } finally {
    progress.end();
    await workflows.close();
    await close();
  }
  return found;
}

/** Errors: `Obstacle` where nobody says it. */
async function adminOf({ SUAKA_DRILL_PASSWORD: said }: ReachConfig): Promise<Known> {
  const { secrets } = dataFolder(dataDir());
  const passwords = [...(said ? [said] : []), ...(await adminPasswords(secrets))];
  if (passwords.length > 0) return { passwords, ownPassword: () => keepOwnAdminPassword(secrets) };
  throw new Obstacle(
    `The drill signs in as admin: set SUAKA_DRILL_PASSWORD, since ${secrets} does not hold the password.`,
  );
}
