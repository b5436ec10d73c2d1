import { IsInt, IsString, Max, Min } from 'class-validator';

/** What the event store reads from its environment. */
export class EventStoreConfig {
  @IsString()
  SUAKA_EVENT_STORE_DIR: string;

  @IsString()
  SUAKA_EVENT_STORE_HOST: string = '127.0.0.1';

  @IsInt()
  @Min(0)
  @Max(65_535)
  SUAKA_EVENT_STORE_PORT: number = 2113;
}
