import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

/** The environment of the projector. */
export class ProjectorConfig {
  @IsIn(['development', 'production'])
  SUAKA_MODE: 'development' | 'production';

  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\//, { message: 'must begin with esdb://' })
  EVENT_STORE_URL: string;

  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres://' })
  DATABASE_URL: string;

  @IsOptional()
  @IsString()
  SUAKA_MASTER_KEY?: string;

  @IsOptional()
  @IsString()
  SUAKA_MASTER_KEY_FILE?: string;

  /** Where wrapped keys are kept a second time. */
  @IsOptional()
  @IsString()
  SUAKA_KEYS_COPY_FILE?: string;
}
