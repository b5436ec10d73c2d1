import type { ReadModels } from '../schema/read-models';
import type { LoggedEvent } from './logged-event';

/** A table as a pure fold over the log. */
export interface Projection<Table extends keyof ReadModels> {
  table: Table;
  /** The column that identifies a row. */
  key: keyof ReadModels[Table] & string;
  /** The row that an event concerns, if any. */
  keyOf(event: LoggedEvent): string | undefined;
  /** `null`: there is no row. Throws where the event cannot be understood. */
  apply(row: ReadModels[Table] | null, event: LoggedEvent): ReadModels[Table] | null;
}
