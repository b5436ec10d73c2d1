import { findPostgres } from '../parts/postgres-binaries';
import { startPostgres, untilPostgresReady, type Postgres } from '../parts/postgres';
import { findTemporal } from '../parts/temporal';
import { startTemporal, untilTemporalReady, type TemporalServer } from '../parts/temporal-server';
import type { Ports } from './addresses';
import { appPart } from './apps';
import type { DataFolder } from './data-folder';
import type { Part } from './part';
import type { Secrets } from './secrets';
import { soonTell } from './tell';

/** What the environment does not name. */
export function embeddedParts(ports: Ports, secrets: Secrets, data: DataFolder): Part[] {
  const parts: Part[] = [];
  if (ports.postgres !== undefined) parts.push(postgresPart(ports.postgres, secrets, data));
  if (ports.temporal !== undefined) parts.push(temporalPart(ports, data));
  if (ports.eventStore !== undefined) parts.push(eventStorePart(ports.eventStore, data));
  return parts;
}

function postgresPart(port: number, { databasePassword }: Secrets, data: DataFolder): Part {
  const log = data.logOf('postgres');
  const settings: Omit<Postgres, 'programs'> = {
    folder: data.postgres,
    log,
    port,
    password: databasePassword,
  };
  return {
    name: 'postgres',
    title: 'PostgreSQL',
    detail: `127.0.0.1:${port}`,
    log,
    launch: async () => startPostgres({ ...settings, programs: await findPostgres() }),
    untilReady: (_, signal) => untilPostgresReady(settings, signal),
  };
}

function temporalPart({ temporal: port = 0, temporalUi: uiPort = 0 }: Ports, data: DataFolder): Part {
  const log = data.logOf('temporal');
  const server: TemporalServer = { program: '', folder: data.temporal, log, port, uiPort };
  return {
    name: 'temporal',
    title: 'Temporal',
    detail: `127.0.0.1:${port}`,
    log,
    launch: async () => {
      server.program = await soonTell('fetching the Temporal server, once', findTemporal());
      return startTemporal(server);
    },
    untilReady: (_, signal) => untilTemporalReady(server, signal),
  };
}

const eventStorePart = (port: number, data: DataFolder): Part =>
  appPart({
    name: 'event-store',
    title: 'event store',
    detail: `127.0.0.1:${port}`,
    log: data.logOf('event-store'),
    env: { SUAKA_EVENT_STORE_DIR: data.eventStore, SUAKA_EVENT_STORE_PORT: String(port) },
  });
