import { END, EventStoreDBClient } from '@eventstore/db-client';

/** A delivery: the event's stream and revision, and when it came, by the clock that all processes share. */
export type Delivery = [key: string, at: number];

const REPORT_MS = 200;

/** Nanoseconds of the machine's monotonic clock, in milliseconds. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Subscribes so many times to $all and tells its parent of every delivery. */
async function subscribe(address: string, subscriptions: number): Promise<void> {
  process.on('disconnect', () => process.exit());
  const client = EventStoreDBClient.connectionString(address);
  let deliveries: Delivery[] = [];
  const all = Array.from({ length: subscriptions }, () => client.subscribeToAll({ fromPosition: END }));
  const caughtUp = all.map((each) => new Promise<void>((resolve) => each.once('caughtUp', () => resolve())));
  await Promise.all(caughtUp);
  process.send!('ready');
  setInterval(() => {
    if (deliveries.length > 0) process.send!(deliveries);
    deliveries = [];
  }, REPORT_MS);
  const consume = async (each: (typeof all)[number]) => {
    for await (const { event } of each)
      deliveries.push([`${event!.streamId}@${event!.revision}`, sharedNow()]);
  };
  await Promise.all(all.map(consume));
}

if (require.main === module) {
  const [address = '', subscriptions] = process.argv.slice(2);
  subscribe(address, Number(subscriptions)).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
