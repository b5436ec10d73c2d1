import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsISO31661Alpha2,
  IsNotEmpty,
  IsPositive,
  IsString,
  Max,
  ValidateNested,
} from 'class-validator';
import { Category } from './category';
import type { ClockName } from '@suaka/complaint';
import { type ClockRule, ClockRules } from './clock-rules';
import { Closing } from './closing';
import { Escalation } from './escalation';
import { Institution } from './institution';
import { Office } from './office';
import { Part, Parts } from './part';
import { PaperKind } from './paper-kind';
import { RetentionRules } from './retention-rules';
import { IsTicketPattern } from './ticket';
import { TrackRule } from './track-rule';
import { UniqueBy } from './unique-by';
import { WorkingDays } from './working-days';

/** What the law and the house set and may change without a new release; one version of it. */
export class Policy {
  @IsString()
  @IsNotEmpty()
  version: string;

  /** Share of a limit at which its clock warns. */
  @Max(1)
  @IsPositive()
  warnShare: number;

  /** How long a case stays open to whoever opened it out of scope. */
  @Max(24)
  @IsPositive()
  breakGlassHours: number = 4;

  /** How long after its closing a case may be reopened. */
  @Max(3650)
  @IsPositive()
  reopenDays: number = 90;

  @IsTicketPattern()
  ticketPattern: string;

  @Part(() => ClockRules)
  clocks: Record<ClockName, ClockRule>;

  @Part(() => RetentionRules)
  retention: RetentionRules;

  @Part(() => WorkingDays)
  calendars: WorkingDays;

  /** Without any, the codes of the categories' papers speak for themselves. */
  @Type(() => PaperKind)
  @ValidateNested({ each: true })
  @IsArray()
  @UniqueBy('code')
  papers: PaperKind[] = [];

  @Parts(() => Category)
  @UniqueBy('code')
  categories: Category[];

  @Parts(() => Office)
  @UniqueBy('id')
  @UniqueBy('unit')
  offices: Office[];

  /** A track that is not named may be opened for every category. */
  @Parts(() => TrackRule)
  @UniqueBy('track')
  tracks: TrackRule[];

  @Parts(() => Escalation)
  escalations: Escalation[];

  @Parts(() => Closing)
  @UniqueBy('code')
  closings: Closing[];

  @Type(() => Institution)
  @ValidateNested({ each: true })
  @IsArray()
  @UniqueBy('id')
  institutions: Institution[] = [];

  /** Main countries of work, ISO 3166-1 alpha-2, most frequent first. */
  @IsISO31661Alpha2({ each: true })
  @ArrayUnique()
  @IsArray()
  countries: string[];
}
