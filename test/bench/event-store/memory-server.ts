import { serve } from '../../../apps/event-store/src/server';
import type { EventStore } from '../../../apps/event-store/src/storage/event-store';
import { MemoryStore } from './memory-store';

/** The same gRPC stack on a store in memory, in a process of its own. */
async function main(): Promise<void> {
  process.on('disconnect', () => process.exit());
  const { port } = await serve(new MemoryStore() as unknown as EventStore, {});
  console.log(JSON.stringify({ msg: 'ready', port, openedMs: 0 }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
