import { join } from 'node:path';
import { environmentWith, type StartConfig } from '../config';
import { home } from '../home';
import { forkApp, type App } from '../parts/fork-app';
import type { DataFolder } from './data-folder';
import type { Part } from './part';
import type { Secrets } from './secrets';

/** Suaka's own processes in two ranks: the tables must be there before the API asks them. */
export function appParts(
  config: StartConfig,
  places: Record<string, string>,
  secrets: Secrets,
  data: DataFolder,
): Part[][] {
  const env = {
    ...places,
    ...secrets.masterKey,
    SUAKA_MODE: config.SUAKA_MODE,
  };
  const ownPart = (name: App['name'], title: string, detail: string, more: Record<string, string> = {}) =>
    appPart({ name, title, detail, log: data.logOf(name), env: { ...env, ...more } });
  const { port } = new URL(places.SUAKA_API_URL ?? '');
  const door = {
    SUAKA_API_HOST: config.SUAKA_API_HOST,
    SUAKA_API_PORT: port || '80',
    SUAKA_WEB_DIR: join(home, 'dist/web'),
    SUAKA_DOCUMENTS_DIR: config.SUAKA_DOCUMENTS_DIR ?? data.documents,
    SUAKA_FIRST_PASSWORD: secrets.firstPassword,
    SUAKA_PUBLIC_URL: config.SUAKA_PUBLIC_URL ?? places.SUAKA_API_URL ?? '',
  };
  const bundle = {
    SUAKA_WORKFLOW_BUNDLE: join(home, 'dist/workflow-bundle.js'),
    SUAKA_WORKER_ROLLOUT: 'at_start',
  };
  return [
    [
      ownPart('worker', 'worker', 'decides and watches clocks', bundle),
      ownPart('projector', 'projector', 'log to read models'),
    ],
    [ownPart('api', 'API and console', places.SUAKA_API_URL ?? '', door)],
  ];
}

export function appPart(app: App & { title: string; detail: string }): Part {
  let ready: Promise<void>;
  return {
    ...app,
    launch: async () => {
      const running = forkApp({ ...app, env: environmentWith(app.env) });
      ready = running.ready;
      return running;
    },
    untilReady: () => ready,
  };
}
