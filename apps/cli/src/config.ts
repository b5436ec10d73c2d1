import { delimiter, join, resolve } from 'node:path';
import { home } from './home';

/** Where ready-made binaries may be found or kept. */
export interface ToolPlaces {
  temporal?: string;
  testServer?: string;
  path: string[];
  cacheDir: string;
}

export function toolPlaces(env = process.env): ToolPlaces {
  return {
    temporal: env.TEMPORAL_CLI_PATH || undefined,
    testServer: env.TEMPORAL_TEST_SERVER_PATH || undefined,
    path: (env.PATH ?? '').split(delimiter).filter(Boolean),
    cacheDir: env.SUAKA_CACHE_DIR ? resolve(env.SUAKA_CACHE_DIR) : join(home, '.cache'),
  };
}
