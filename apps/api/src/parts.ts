import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { personalFields } from '@suaka/complaint';
import { connectEventLog, type Directory, type EventLog, findErased, openDirectory } from '@suaka/event-log';
import { inForce, parsePolicy, type Policy, policyText, type RulesInLog, rulesInLog } from '@suaka/policy';
import {
  createProjectionListener,
  migrate,
  openReadModels,
  type ProjectionListener,
  type ReadDb,
} from '@suaka/read-models';
import { createLogger, masterKeyFrom } from '@suaka/runtime';
import { createSealer, type Sealer } from '@suaka/sealing';
import { connectTemporal, payloadKeyOf, type TemporalClient } from '@suaka/temporal';
import { type ApiConfig } from './config';
import { type AuthDb, migrateAuth, openAuth } from './sessions/auth-schema';

/** Everything outside this process that the api speaks to, and the policy it goes by; opened once, closed last. */
@Injectable()
export class Parts implements OnApplicationShutdown {
  readonly config: ApiConfig;
  /** As it was shipped: in force until another is adopted; its offices are no more than the first ones. */
  readonly document: Policy;
  readonly documentText: string;
  /** Also the policies that were adopted. */
  readonly organisation: Directory<RulesInLog>;
  readonly sealer: Sealer;
  readonly log: EventLog;
  readonly workflows: TemporalClient;
  readonly readModels: ReadDb;
  readonly projections: ProjectionListener;
  readonly auth: AuthDb;
  readonly fingerprintKey: Buffer;
  readonly closing: (() => Promise<void>)[];

  /** Errors: of the configuration, the policy or the database; event log and Temporal may be away. */
  static async open(config: ApiConfig): Promise<Parts> {
    const { DATABASE_URL: databaseUrl, EVENT_STORE_URL: url } = config;
    const masterKey = masterKeyFrom(config);
    const documentText = policyText(config.SUAKA_POLICY_FILE);
    const document = parsePolicy(documentText);
    await migrate(databaseUrl);
    const sealer = await createSealer({
      databaseUrl,
      masterKey,
      copy: config.SUAKA_KEYS_COPY_FILE,
      findErased: () => findErased(url),
    });
    const auth = openAuth(databaseUrl);
    await migrateAuth(auth);
    const log = connectEventLog({ url, sealer, personalFields });
    const organisation = openDirectory(log, rulesInLog(createLogger('api')));
    const workflows = await connectTemporal({
      address: config.TEMPORAL_ADDRESS,
      namespace: config.TEMPORAL_NAMESPACE,
      payloadKey: payloadKeyOf(sealer),
    });
    const readModels = openReadModels(databaseUrl);
    const projections = createProjectionListener(databaseUrl);
    return Object.assign(new Parts(), {
      documentText,
      ...{ config, document, organisation, sealer, log, workflows, readModels, projections, auth },
      fingerprintKey: sealer.secret('fingerprints'),
      closing: [
        () => projections.close(),
        () => workflows.close(),
        () => organisation.close(),
        () => log.close(),
        () => sealer.close(),
        () => readModels.destroy(),
        () => auth.destroy(),
      ],
    });
  }

  /** What is decided by: the policy in force with the offices that there are now. Errors: `LogUnavailable`. */
  get policy(): Policy {
    return inForce(this.document, this.organisation.current);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const close of this.closing) await close();
  }
}
