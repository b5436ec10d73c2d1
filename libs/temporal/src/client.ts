import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { createLogger } from '@suaka/runtime';
import type { Submitted } from '@suaka/complaint';
import { overview, type CommandReceipt, type Overview } from '@workflows/messages';
import { connect } from './connection';
import { dataConverter } from './data-converter';
import { type KeptCommand, WorkflowsUnavailable } from './errors';
import { Lanes } from './lanes';
import { workflowIdOf } from './names';
import { outcomeOf } from './outcome';
import { patiently, type Progress } from './patience';
import { resume, runningCases, type Resumed, type ToResume } from './resume';
import { resultOf } from './result-of';
import { send } from './send';

export interface TemporalOptions {
  /** host:port */
  address: string;
  namespace: string;
  /** 32 bytes, the same for every client and worker. */
  payloadKey: Buffer;
}

export interface TemporalClient {
  /**
   * Has a command decided and recorded; sent again, it gives the first answer.
   * Errors: `Rejected`, `Conflict`; `CommandPending` and `WorkflowsUnavailable` where the outcome is not known.
   */
  submit(complaintId: string, submitted: Submitted): Promise<CommandReceipt>;
  /** What became of a command that was kept. Errors: as `submit`, and `CommandUnknown`. */
  resultOf(complaintId: string, kept: KeptCommand): Promise<CommandReceipt>;
  /** How a case stands by its latest workflow run; `undefined` where there is none. */
  overview(complaintId: string): Promise<(Overview & { running: boolean }) | undefined>;
  /** Starts the workflow of every case that has none running. Errors: `WorkflowsUnavailable`. */
  resume(cases: readonly ToResume[], onDone?: (done: number) => void): Promise<Resumed>;
  /** Ids of the cases whose workflow runs, a moment behind. */
  running(): Promise<Set<string>>;
  /** Errors: `WorkflowsUnavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

// Above ten for one workflow the server refuses, and may then lose some that it had taken.
const MOST_IN_FLIGHT = 4;

/** Temporal may be away now and later: the first call that needs it connects. */
export async function connectTemporal(options: TemporalOptions): Promise<TemporalClient> {
  const link = new Link(options);
  const lanes = new Lanes(MOST_IN_FLIGHT);
  await link.client().catch((error) => createLogger('temporal').warn({ err: error }, 'not connected yet'));
  const ping = async () => {
    await (await link.client()).workflowService.getSystemInfo({});
  };
  const asked = async <T>(answer: (progress: Progress) => Promise<T>): Promise<T> => {
    const progress: Progress = {};
    return patiently(answer(progress), progress, ping).catch((error) => {
      throw outcomeOf(error);
    });
  };
  return {
    submit: (complaintId, submitted) =>
      asked((progress) =>
        lanes.within(complaintId, async () => send(await link.client(), complaintId, submitted, progress)),
      ),
    resultOf: async (complaintId, kept) => {
      const client = await link.client();
      return resultOf(client, complaintId, kept).catch((error: unknown) => {
        throw outcomeOf(error);
      });
    },
    overview: (complaintId) => asked(async () => look(await link.client(), complaintId)),
    resume: async (cases, onDone) => {
      await asked(ping);
      return resume(await link.client(), cases, onDone).catch((error: unknown) => {
        throw outcomeOf(error);
      });
    },
    running: () => asked(async () => runningCases(await link.client())),
    ping: () => asked(ping),
    close: () => link.close(),
  };
}

async function look(client: Client, complaintId: string): ReturnType<TemporalClient['overview']> {
  const handle = client.workflow.getHandle(workflowIdOf(complaintId));
  try {
    const [{ status }, now] = await Promise.all([handle.describe(), handle.query(overview)]);
    return { ...now, running: status.name === 'RUNNING' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** A connection mends itself once made; until then every call tries to make it. */
class Link {
  private connected: Promise<{ client: Client; connection: NativeConnection }> | undefined;

  constructor(private readonly options: TemporalOptions) {}

  async client(): Promise<Client> {
    this.connected ??= this.connect().catch((error) => {
      this.connected = undefined;
      throw new WorkflowsUnavailable(error);
    });
    return (await this.connected).client;
  }

  async close(): Promise<void> {
    // Whoever asked for the connection is told that it failed; then there is nothing to close.
    const connected = await this.connected?.catch(() => undefined);
    this.connected = undefined;
    await connected?.connection.close();
  }

  private async connect() {
    const { address, namespace, payloadKey } = this.options;
    const connection = await connect(address);
    const client = new Client({ connection, namespace, dataConverter: dataConverter(payloadKey) });
    return { client, connection };
  }
}
