import { ArrayUnique, IsArray, IsIn, IsOptional, IsString } from 'class-validator';

export const TRACKS = [
  'consultation',
  'clarification',
  'mediation',
  'advocacy',
  'coordination',
  'insurance',
  'tracing',
  'repatriation',
  'sanction',
] as const;

/** For which categories a track may be opened: all, those named, or all but those named. */
export class TrackRule {
  @IsIn(TRACKS)
  track: (typeof TRACKS)[number];

  @IsOptional()
  @ArrayUnique()
  @IsString({ each: true })
  @IsArray()
  only?: string[];

  @IsOptional()
  @ArrayUnique()
  @IsString({ each: true })
  @IsArray()
  not?: string[];
}
