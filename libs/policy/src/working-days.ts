import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** Which days count as working days. */
class Days {
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true })
  @ArrayUnique()
  @ArrayNotEmpty()
  @IsArray()
  workingWeekdays: number[];

  /** As announced, joint leave among them. */
  @IsISO8601({ strict: true }, { each: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true })
  @ArrayUnique()
  @IsArray()
  holidays: string[];

  /** The country whose public holidays the library gives for the years below that have none above. */
  @IsOptional()
  @IsISO31661Alpha2()
  library?: string;

  @IsOptional()
  @Max(2100, { each: true })
  @Min(2000, { each: true })
  @IsInt({ each: true })
  @IsArray()
  libraryYears?: number[];
}

/** Days of offices that do not count like the others, such as missions abroad. */
export class OfficeDays extends Days {
  @IsString({ each: true })
  @ArrayNotEmpty()
  @IsArray()
  offices: string[];
}

/** The calendars; each office counts in its own time zone. */
export class WorkingDays extends Days {
  @IsString()
  @IsNotEmpty()
  version: string;

  @IsOptional()
  @Type(() => OfficeDays)
  @ValidateNested({ each: true })
  @IsArray()
  ofOffices?: OfficeDays[];
}
