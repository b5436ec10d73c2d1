import { SubscriptionInfo } from '@eventstore/db-client/generated/persistent_pb';
import type { Consumer } from './consumer';
import type { Group } from './group';
import { ALL } from './settings';

/** A number of the source as the client reads it. */
const place = (source: string, number: number): string =>
  source === ALL ? `C:${number}/P:${number}` : String(number);

/** What a group is set to and how far it has come. */
export function groupInfo(group: Group): SubscriptionInfo {
  const info = new SubscriptionInfo();
  info.setEventSource(group.source);
  info.setGroupName(group.name);
  info.setStatus(group.isLive ? 'Live' : 'Behind');
  info.setConnectionsList(
    group.consumers.map((consumer) => connectionInfo(consumer, group.settings.extraStatistics)),
  );
  setSettings(info, group);
  setProgress(info, group);
  return info;
}

function setSettings(info: SubscriptionInfo, { source, settings }: Group): void {
  const from = settings.startFrom;
  info.setStartFrom(place(source, from === 'start' ? 0 : from === 'end' ? -1 : from));
  info.setResolveLinkTos(settings.resolveLinks);
  info.setExtraStatistics(settings.extraStatistics);
  info.setMessageTimeoutMilliseconds(settings.messageTimeout);
  info.setMaxRetryCount(settings.maxRetryCount);
  info.setLiveBufferSize(settings.liveBufferSize);
  info.setBufferSize(settings.historyBufferSize);
  info.setReadBatchSize(settings.readBatchSize);
  info.setCheckPointAfterMilliseconds(settings.checkpointAfter);
  info.setMinCheckPointCount(settings.minCheckpointCount);
  info.setMaxCheckPointCount(settings.maxCheckpointCount);
  info.setMaxSubscriberCount(settings.maxSubscriberCount);
  info.setNamedConsumerStrategy(settings.strategy);
}

function setProgress(info: SubscriptionInfo, group: Group): void {
  const { source, settings } = group;
  const { written } = group.checkpoints;
  if (written !== undefined) info.setLastCheckpointedEventPosition(place(source, written));
  if (group.lastRead >= settings.startAt) info.setLastKnownEventPosition(place(source, group.lastRead));
  info.setTotalItems(String(group.delivered));
  info.setCountSinceLastMeasurement('0');
  info.setAveragePerSecond(0);
  info.setReadBufferCount(group.waiting.fresh);
  info.setLiveBufferCount('0');
  info.setRetryBufferCount(group.waiting.again);
  info.setTotalInFlightMessages(group.consumers.reduce((sum, { held }) => sum + held.length, 0));
  info.setOutstandingMessagesCount(group.inFlight.size);
  info.setParkedMessageCount(String(group.parked.count));
}

function connectionInfo(consumer: Consumer, extraStatistics: boolean): SubscriptionInfo.ConnectionInfo {
  const info = new SubscriptionInfo.ConnectionInfo();
  const seconds = (Date.now() - consumer.connectedAt) / 1000;
  info.setFrom(consumer.from);
  info.setUsername('anonymous');
  info.setConnectionName(consumer.connectionName);
  info.setTotalItems(String(consumer.total));
  info.setCountSinceLastMeasurement('0');
  info.setAverageItemsPerSecond(seconds > 0 ? Math.round(consumer.total / seconds) : 0);
  info.setAvailableSlots(consumer.free);
  info.setInFlightMessages(consumer.held.length);
  if (extraStatistics) info.setObservedMeasurementsList(consumer.timings.measured().map(measurement));
  return info;
}

function measurement([name, ms]: [string, number]): SubscriptionInfo.Measurement {
  const message = new SubscriptionInfo.Measurement();
  message.setKey(name);
  message.setValue(String(ms));
  return message;
}
