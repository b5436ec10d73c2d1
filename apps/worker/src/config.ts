import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

/** The environment of the worker. */
export class WorkerConfig {
  @IsIn(['development', 'production'])
  SUAKA_MODE: 'development' | 'production';

  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\//, { message: 'must begin with esdb://' })
  EVENT_STORE_URL: string;

  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres://' })
  DATABASE_URL: string;

  @Matches(/^[^\s/]+:\d+$/, { message: 'must be host:port' })
  TEMPORAL_ADDRESS: string;

  @IsString()
  TEMPORAL_NAMESPACE = 'default';

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

  @IsOptional()
  @IsString()
  SUAKA_POLICY_FILE?: string;

  /** Workflow code bundled beforehand; bundled at start where there is none. */
  @IsOptional()
  @IsString()
  SUAKA_WORKFLOW_BUNDLE?: string;

  /** Whether this build of the workflows becomes the current one at start, or only where none is. */
  @IsIn(['at_start', 'when_none'])
  SUAKA_WORKER_ROLLOUT: 'at_start' | 'when_none' = 'when_none';
}
