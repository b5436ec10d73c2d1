import { ownEventStore } from './own-event-store';
import { runTool } from './run-tool';

/** Exit status. */
export const importFrom = async (url: string): Promise<number> => runTool('copy', url, await ownEventStore());
