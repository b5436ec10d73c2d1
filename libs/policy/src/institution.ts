import { INSTITUTION_KINDS, REACHED_BY } from '@suaka/people';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** An institution as the policy ships it; from then on it is the log's. */
export class Institution {
  @Matches(/^[A-Z][A-Z0-9-]*$/)
  id: string;

  @IsString()
  @IsNotEmpty()
  nameId: string;

  @IsString()
  @IsNotEmpty()
  nameEn: string;

  @IsIn(INSTITUTION_KINDS)
  kind: (typeof INSTITUTION_KINDS)[number];

  /** Codes of categories; of any where there are none. */
  @IsString({ each: true })
  @IsArray()
  takes: string[] = [];

  @IsIn(REACHED_BY)
  reachedBy: (typeof REACHED_BY)[number] = 'letter';

  @IsOptional()
  @IsString()
  address?: string;

  /** Working days. */
  @Max(365)
  @Min(1)
  @IsInt()
  answerDays: number = 14;

  @IsTimeZone()
  timeZone: string = 'Asia/Jakarta';
}
