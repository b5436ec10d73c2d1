import type { StartConfig } from '../config';
import { choosePort } from '../parts/ports';
import { DATABASE } from '../parts/postgres';
import type { Secrets } from './secrets';

export interface Ports {
  api: number;
  eventStore?: number;
  temporal?: number;
  temporalUi?: number;
  postgres?: number;
}

/** Ports of what is to be started here; what the environment names has its own. Errors: `Obstacle` where one is in use. */
export async function choosePorts(config: StartConfig): Promise<Ports> {
  const choose = (title: string, variable: keyof StartConfig & `SUAKA_${string}_PORT`, host?: string) =>
    choosePort({ title, variable, port: config[variable], host });
  const ports: Ports = { api: await choose('the console and API', 'SUAKA_API_PORT', config.SUAKA_API_HOST) };
  if (!config.EVENT_STORE_URL) ports.eventStore = await choose('the event store', 'SUAKA_EVENT_STORE_PORT');
  if (!config.TEMPORAL_ADDRESS) {
    ports.temporal = await choose('Temporal', 'SUAKA_TEMPORAL_PORT');
    ports.temporalUi = await choose("Temporal's own console", 'SUAKA_TEMPORAL_UI_PORT');
  }
  if (!config.DATABASE_URL) ports.postgres = await choose('PostgreSQL', 'SUAKA_POSTGRES_PORT');
  return ports;
}

/** The variables by which Suaka's processes, and its other commands, find everything. */
export function addressesOf(config: StartConfig, ports: Ports, secrets: Secrets): Record<string, string> {
  const host = config.SUAKA_API_HOST === '0.0.0.0' ? '127.0.0.1' : config.SUAKA_API_HOST;
  return {
    EVENT_STORE_URL: config.EVENT_STORE_URL ?? `esdb://127.0.0.1:${ports.eventStore}?tls=false`,
    TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS ?? `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    DATABASE_URL:
      config.DATABASE_URL ??
      `postgres://suaka:${secrets.databasePassword}@127.0.0.1:${ports.postgres}/${DATABASE}`,
    SUAKA_API_URL: `http://${host}:${ports.api}`,
  };
}
