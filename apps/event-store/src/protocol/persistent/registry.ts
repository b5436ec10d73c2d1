import type { CreateReq, UpdateReq } from '@eventstore/db-client/generated/persistent_pb';
import type { EventStore } from '../../storage/event-store';
import { StorageCorrupt } from '../../storage/faults';
import { NO_STREAM } from '../../storage/revisions';
import {
  invalidArgument,
  subscriptionDoesNotExist,
  subscriptionDropped,
  subscriptionExists,
} from '../errors';
import { compileFilter, filterSpec } from '../filter';
import { Group } from './group';
import { ALL, groupSettings, type GroupSettings } from './settings';

/** Source and name, by which a group is known. */
export interface GroupId {
  source: string;
  name: string;
}

type Report = (error: Error) => void;

const keyOf = ({ source, name }: GroupId): string => JSON.stringify([source, name]);

function storedSettings({ source, name }: GroupId, settings: string): GroupSettings {
  try {
    return JSON.parse(settings) as GroupSettings;
  } catch (error) {
    throw new StorageCorrupt(`The settings of group ${name} on ${source} are damaged.`, { cause: error });
  }
}

/** All groups there are, brought back from the storage at the start. */
export class Registry {
  readonly #store: EventStore;
  readonly #report: Report;
  readonly #groups = new Map<string, Group>();

  constructor(store: EventStore, report: Report) {
    this.#store = store;
    this.#report = report;
    this.#load();
  }

  all(source?: string): Group[] {
    const groups = [...this.#groups.values()];
    return source === undefined ? groups : groups.filter((group) => group.source === source);
  }

  /** Errors: does not exist. */
  get(id: GroupId): Group {
    const group = this.#groups.get(keyOf(id));
    if (!group) throw subscriptionDoesNotExist(id.source, id.name);
    return group;
  }

  /** Errors: exists; the settings are refused. */
  async create(id: GroupId, options: CreateReq.Options): Promise<void> {
    if (this.#groups.has(keyOf(id))) throw subscriptionExists(id.source, id.name);
    const settings = this.#settings(id, options);
    const filter = options.getAll()?.getFilter();
    if (filter) compileFilter((settings.filter = filterSpec(filter)));
    const group = this.#add(id, settings, undefined);
    try {
      await this.#store.groups.put({ ...id, settings: JSON.stringify(settings) });
    } catch (error) {
      this.#groups.delete(keyOf(id));
      await group.stop();
      throw error;
    }
  }

  /** Other settings, the same filter and progress; consumers are dropped. Errors: as of `create`, does not exist. */
  async update(id: GroupId, options: UpdateReq.Options): Promise<void> {
    const group = this.get(id);
    const settings = { ...this.#settings(id, options), filter: group.settings.filter };
    await group.stop(subscriptionDropped(id.source, id.name));
    await this.#store.groups.put({ ...id, settings: JSON.stringify(settings) });
    this.#add(id, settings, group.checkpoints.written);
  }

  async delete(id: GroupId): Promise<void> {
    const group = this.get(id);
    this.#groups.delete(keyOf(id));
    await group.stop(subscriptionDropped(id.source, id.name));
    await this.#store.groups.remove(id.source, id.name);
    await group.parked.remove();
  }

  /** Drops all consumers and begins anew from what is stored. */
  async restart(): Promise<void> {
    await Promise.all(this.all().map((group) => group.stop(subscriptionDropped(group.source, group.name))));
    this.#groups.clear();
    this.#load();
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map((group) => group.stop()));
  }

  #load(): void {
    for (const { source, name, settings, checkpoint } of this.#store.groups.all()) {
      this.#add({ source, name }, storedSettings({ source, name }, settings), checkpoint);
    }
  }

  #add(id: GroupId, settings: GroupSettings, checkpoint: number | undefined): Group {
    const group = new Group(this.#store, id.source, id.name, settings, checkpoint, this.#report);
    this.#groups.set(keyOf(id), group);
    return group;
  }

  #settings({ source, name }: GroupId, options: CreateReq.Options | UpdateReq.Options): GroupSettings {
    if (name === '') throw invalidArgument('A persistent subscription needs a group name.');
    const settings = groupSettings(source, name, options, this.#store.lastPosition);
    return { ...settings, startAt: this.#startAt(source, settings.startFrom) };
  }

  #startAt(source: string, from: GroupSettings['startFrom']): number {
    const first = source === ALL ? 1 : 0;
    if (from === 'start') return first;
    if (from !== 'end') return Math.max(first, from);
    if (source === ALL) return this.#store.lastPosition + 1;
    return Math.max(NO_STREAM, this.#store.read.lastRevision(source)) + 1;
  }
}
