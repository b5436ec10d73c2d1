import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { delimiter, join, resolve } from 'node:path';
import { loadConfig } from '@suaka/runtime';
import { home } from './home';

const DATABASE = /^postgres(ql)?:\/\//;
const EVENT_STORE = /^(esdb|kurrentdb)(\+discover)?:\/\//;

/** The environment of `suaka start`. A port of 0 takes any free one. */
export class StartConfig {
  @IsIn(['development', 'production']) SUAKA_MODE: 'development' | 'production' = 'development';
  @IsString() SUAKA_DATA_DIR: string = join(home, 'data');
  @IsOptional() @Matches(EVENT_STORE, { message: 'must begin with esdb://' }) EVENT_STORE_URL?: string;
  @IsOptional() @Matches(/^[^:]+:\d+$/, { message: 'must be host:port' }) TEMPORAL_ADDRESS?: string;
  @IsString() TEMPORAL_NAMESPACE: string = 'default';
  @IsOptional() @Matches(DATABASE, { message: 'must begin with postgres://' }) DATABASE_URL?: string;
  @IsOptional() @IsString() SUAKA_MASTER_KEY?: string;
  @IsOptional() @IsString() SUAKA_MASTER_KEY_FILE?: string;
  @IsOptional() @IsString() SUAKA_KEYS_COPY_FILE?: string;
  @IsOptional() @IsString() SUAKA_DOCUMENTS_DIR?: string;
  @IsOptional() @MinLength(12) SUAKA_FIRST_PASSWORD?: string;
  @IsString() SUAKA_API_HOST: string = '127.0.0.1';
  /** As browsers reach the console, where that is not the address that is listened on. */
  @IsOptional() @IsString() SUAKA_PUBLIC_URL?: string;
  @IsInt() @Min(0) @Max(65_535) SUAKA_API_PORT: number = 8080;
  @IsInt() @Min(0) @Max(65_535) SUAKA_EVENT_STORE_PORT: number = 2113;
  @IsInt() @Min(0) @Max(65_535) SUAKA_TEMPORAL_PORT: number = 7233;
  @IsInt() @Min(0) @Max(65_535) SUAKA_TEMPORAL_UI_PORT: number = 8233;
  @IsInt() @Min(0) @Max(65_535) SUAKA_POSTGRES_PORT: number = 5544;
}

export function startConfig(): StartConfig {
  const config = loadConfig(StartConfig);
  config.SUAKA_DATA_DIR = resolve(config.SUAKA_DATA_DIR);
  return config;
}

/** What a process that is started gets: everything of this one's, and what is said here. */
export const environmentWith = (more: Record<string, string | undefined>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
});

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

/** A Chromium that the environment names. */
export const browserGiven = (): string | undefined => process.env.CHROMIUM_PATH || undefined;

/** How the commands beside `start` reach what runs. */
export class ReachConfig {
  @Matches(EVENT_STORE, { message: 'must begin with esdb://' }) EVENT_STORE_URL: string;
  @Matches(DATABASE, { message: 'must begin with postgres://' }) DATABASE_URL: string;
  @IsString() TEMPORAL_ADDRESS: string;
  @IsString() TEMPORAL_NAMESPACE: string = 'default';
  @IsOptional() @IsString() SUAKA_MASTER_KEY?: string;
  @IsOptional() @IsString() SUAKA_MASTER_KEY_FILE?: string;
  @IsOptional() @IsString() SUAKA_KEYS_COPY_FILE?: string;
  @IsOptional() @IsString() SUAKA_POLICY_FILE?: string;
  @IsString() SUAKA_API_URL: string = 'http://127.0.0.1:8080';
  @IsOptional() @IsString() SUAKA_DRILL_PASSWORD?: string;
}

export const dataDir = (): string => resolve(process.env.SUAKA_DATA_DIR || join(home, 'data'));

/** An event store that the environment names. */
export const eventStoreGiven = (): string | undefined => process.env.EVENT_STORE_URL || undefined;

/** What the environment says, and where it says nothing, what runs on the data folder. Errors: `ConfigInvalid`. */
export function reachConfig(running: Record<string, string>): ReachConfig {
  const said = Object.entries(process.env).filter(([, value]) => value);
  const env: NodeJS.ProcessEnv = { ...running, ...Object.fromEntries(said) };
  // One key counts, and the environment's own comes first.
  if (process.env.SUAKA_MASTER_KEY) delete env.SUAKA_MASTER_KEY_FILE;
  return loadConfig(ReachConfig, env);
}

/** The libraries log to standard output, which here is a command's own, unless somebody asks for it. */
export function keepLogsQuiet(): void {
  process.env.LOG_LEVEL ||= 'silent';
}
