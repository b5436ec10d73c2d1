import { ownEventStore } from './own-event-store';
import { runTool } from './run-tool';

/** Exit status. */
export const exportTo = async (url: string): Promise<number> => runTool('copy', await ownEventStore(), url);
