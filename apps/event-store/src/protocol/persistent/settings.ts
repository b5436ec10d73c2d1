import type { CreateReq, UpdateReq } from '@eventstore/db-client/generated/persistent_pb';
import { fromUint64, MAX_UINT64 } from '../numbers';
import type { FilterSpec } from '../filter';
import { invalidArgument, subscriptionFailed } from '../errors';

export const ALL = '$all';

export type Strategy = 'DispatchToSingle' | 'RoundRobin' | 'Pinned';

/** How a group delivers; times in milliseconds, 0 for never. */
export interface GroupSettings {
  /** First number of the source to deliver, included. */
  startFrom: 'start' | 'end' | number;
  /** Where `end` was when the group was made. */
  startAt: number;
  resolveLinks: boolean;
  extraStatistics: boolean;
  maxRetryCount: number;
  minCheckpointCount: number;
  maxCheckpointCount: number;
  /** 0 for any number. */
  maxSubscriberCount: number;
  liveBufferSize: number;
  readBatchSize: number;
  historyBufferSize: number;
  strategy: Strategy;
  messageTimeout: number;
  checkpointAfter: number;
  filter?: FilterSpec;
}

type Options = CreateReq.Options | UpdateReq.Options;
type Settings = CreateReq.Settings | UpdateReq.Settings;

const TICKS_PER_MS = 10_000;
const STRATEGIES: Strategy[] = ['DispatchToSingle', 'RoundRobin', 'Pinned'];

/** Errors: INVALID_ARGUMENT, or a failed subscription where the sizes do not fit together. */
export function groupSettings(
  source: string,
  name: string,
  options: Options,
  lastPosition: number,
): Omit<GroupSettings, 'startAt' | 'filter'> {
  const said = options.getSettings();
  if (!said) throw invalidArgument('A persistent subscription needs settings.');
  const settings = {
    startFrom: startOf(options, said),
    resolveLinks: said.getResolveLinks(),
    extraStatistics: said.getExtraStatistics(),
    maxRetryCount: said.getMaxRetryCount(),
    minCheckpointCount: said.getMinCheckpointCount(),
    maxCheckpointCount: said.getMaxCheckpointCount(),
    maxSubscriberCount: said.getMaxSubscriberCount(),
    liveBufferSize: said.getLiveBufferSize(),
    readBatchSize: said.getReadBatchSize(),
    historyBufferSize: said.getHistoryBufferSize(),
    strategy: strategyOf(said),
    messageTimeout: said.hasMessageTimeoutTicks()
      ? fromUint64(said.getMessageTimeoutTicks()) / TICKS_PER_MS
      : said.getMessageTimeoutMs(),
    checkpointAfter: said.hasCheckpointAfterTicks()
      ? fromUint64(said.getCheckpointAfterTicks()) / TICKS_PER_MS
      : said.getCheckpointAfterMs(),
  };
  if (settings.readBatchSize >= settings.historyBufferSize) {
    throw subscriptionFailed(
      source,
      name,
      'The read batch size must be smaller than the history buffer size.',
    );
  }
  if (source === ALL && typeof settings.startFrom === 'number' && settings.startFrom > lastPosition) {
    throw subscriptionFailed(source, name, 'The position to start from lies behind the last event.');
  }
  return settings;
}

/** To a stream, the client says it in the old place, where the largest number means the end. */
function startOf(options: Options, said: Settings): GroupSettings['startFrom'] {
  const from = options.getAll() ?? options.getStream();
  if (from?.hasStart()) return 'start';
  if (from?.hasEnd()) return 'end';
  if (from && 'getPosition' in from) return fromUint64(from.getPosition()?.getCommitPosition() ?? '');
  const revision = from && 'getRevision' in from ? from.getRevision() : said.getRevision();
  if (revision === MAX_UINT64) return 'end';
  return fromUint64(revision) || 'start';
}

function strategyOf(said: Settings): Strategy {
  const named = 'getConsumerStrategy' in said ? said.getConsumerStrategy() : '';
  const strategy = named || STRATEGIES[said.getNamedConsumerStrategy()];
  if (!STRATEGIES.includes(strategy as Strategy))
    throw invalidArgument(`There is no strategy '${strategy}'.`);
  return strategy as Strategy;
}
