import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const folder = __dirname;

/** A run's history, its bytes in base64, with the id of its workflow. */
export interface Saved {
  workflowId: string;
  events: { eventType: string; [attributes: string]: unknown }[];
}

export const savedNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

export const savedText = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');

export const saved = (name: string): Saved => JSON.parse(savedText(name)) as Saved;
