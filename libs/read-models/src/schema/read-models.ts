import type { Kysely } from 'kysely';
import type { CaseFileRow, TimelineRow } from '../case-file/row';
import type { CheckpointRow, FailureRow } from '../checkpoint/row';
import type { ContactRow } from '../contact-log/row';
import type { ServiceRow } from '../service/row';
import type { ErasedPersonRow, PersonStreamRow } from '../persons/row';
import type { OpeningRow } from '../openings/row';
import type { SlaWatchRow } from '../sla-watch/row';
import type { StaffRow } from '../staff/row';
import type { WorklistRow } from '../worklist/row';

/** The tables of PostgreSQL schema `read`. Instants are ISO 8601 in UTC; revisions and positions are decimal text. */
export interface ReadModels {
  worklist: WorklistRow;
  caseFile: CaseFileRow;
  caseTimeline: TimelineRow;
  slaWatch: SlaWatchRow;
  contactLog: ContactRow;
  staff: StaffRow;
  service: ServiceRow;
  personStream: PersonStreamRow;
  erasedPerson: ErasedPersonRow;
  opening: OpeningRow;
  checkpoint: CheckpointRow;
  failure: FailureRow;
}

export type ReadDb = Kysely<ReadModels>;
