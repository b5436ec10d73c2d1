import { type Role, ROLES } from '@suaka/people';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

const DATABASE = /^postgres(ql)?:\/\//;
/** What follows X-Forwarded-For blindly would be fooled by anybody. */
const NETWORKS = /^\s*[\da-f.:]+(\/\d{1,3})?\s*(,\s*[\da-f.:]+(\/\d{1,3})?\s*)*$/i;
const EVENT_STORE = /^(esdb|kurrentdb)(\+discover)?:\/\//;

const withS3 = (config: ApiConfig): boolean => config.SUAKA_S3_ENDPOINT !== undefined;
const listed = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
    : text;

const WEB = { message: 'must begin with https:// or http://' };
const withProvider = ({ SUAKA_OIDC_ISSUER }: ApiConfig): boolean => SUAKA_OIDC_ISSUER !== undefined;
/** What a browser is sent to must not be read on the way. */
const ISSUER = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/;

/** The environment of the HTTP door. */
export class ApiConfig {
  @IsIn(['development', 'production']) SUAKA_MODE: 'development' | 'production';
  @Matches(EVENT_STORE, { message: 'must begin with esdb://' }) EVENT_STORE_URL: string;
  @IsString() TEMPORAL_ADDRESS: string;
  @IsString() TEMPORAL_NAMESPACE: string = 'default';
  @Matches(DATABASE, { message: 'must begin with postgres://' }) DATABASE_URL: string;
  @IsOptional() @IsString() SUAKA_MASTER_KEY?: string;
  @IsOptional() @IsString() SUAKA_MASTER_KEY_FILE?: string;
  /** Where wrapped keys are kept a second time. */
  @IsOptional() @IsString() SUAKA_KEYS_COPY_FILE?: string;
  @IsString() SUAKA_API_HOST: string = '127.0.0.1';
  /** 0 takes any free port. */
  @IsInt() @Min(0) @Max(65_535) SUAKA_API_PORT: number = 8080;
  @IsOptional() @IsString() SUAKA_POLICY_FILE?: string;
  /** The built console; served where the folder exists. */
  @IsString() SUAKA_WEB_DIR: string = 'dist/web';
  @IsOptional() @MinLength(12) SUAKA_FIRST_PASSWORD?: string;
  /** A session's longest life and longest rest. */
  @IsInt() @Min(1) SUAKA_SESSION_SECONDS: number = 12 * 3600;
  @IsInt() @Min(1) SUAKA_SESSION_IDLE_SECONDS: number = 3600;
  /** Uploads on their way, and documents where no S3 store is named. */
  @IsString() SUAKA_DOCUMENTS_DIR: string = 'data/documents';
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true }) SUAKA_S3_ENDPOINT?: string;
  @IsString() SUAKA_S3_REGION: string = 'us-east-1';
  @ValidateIf(withS3) @IsString() SUAKA_S3_BUCKET?: string;
  @ValidateIf(withS3) @IsString() SUAKA_S3_ACCESS_KEY?: string;
  @ValidateIf((config: ApiConfig) => withS3(config) && !config.SUAKA_S3_SECRET_FILE)
  @IsString()
  SUAKA_S3_SECRET?: string;
  @IsOptional() @IsString() SUAKA_S3_SECRET_FILE?: string;
  /** Where clamd listens, host:port or the path of its socket; without it nothing is scanned. */
  @IsOptional() @IsString() SUAKA_CLAMD?: string;
  /** For a request to be sent, from its first byte to its last. */
  @IsInt() @Min(1) @Max(600) SUAKA_REQUEST_SECONDS: number = 60;
  @IsInt() @Min(1) SUAKA_ADDRESS_REQUESTS_PER_MINUTE: number = 30_000;
  @IsInt() @Min(1) SUAKA_ACCOUNT_REQUESTS_PER_MINUTE: number = 6_000;
  /** For how long a password that somebody else set lets its owner in. */
  @IsInt() @Min(1) @Max(90) SUAKA_ONE_TIME_PASSWORD_DAYS: number = 7;
  /** Roles, parted by commas, that work only with a second factor where one signs in with a password. */
  @Transform(({ value }) => listed(value))
  @IsIn([...ROLES], { each: true, message: `must be roles: ${ROLES.join(', ')}` })
  SUAKA_REQUIRE_SECOND_FACTOR: Role[] = [];
  /** Addresses or networks of reverse proxies whose X-Forwarded-* are believed, parted by commas. */
  @IsOptional()
  @Matches(NETWORKS, { message: 'must be addresses or networks, parted by commas' })
  SUAKA_TRUSTED_PROXIES?: string;
  /** Users reach the api by HTTPS: HSTS, upgrade of insecure requests. */
  @IsBoolean() SUAKA_TLS: boolean = false;
  /** An OpenID provider by which people may sign in; by https, unless it is on this machine. */
  @IsOptional()
  @Matches(ISSUER, { message: 'must begin with https://' })
  SUAKA_OIDC_ISSUER?: string;
  @ValidateIf(withProvider) @IsString() SUAKA_OIDC_CLIENT_ID?: string;
  @IsOptional() @IsString() SUAKA_OIDC_CLIENT_SECRET?: string;
  @IsOptional() @IsString() SUAKA_OIDC_CLIENT_SECRET_FILE?: string;
  /** What the button says. */
  @IsString() SUAKA_OIDC_NAME: string = 'OpenID';
  @IsString() SUAKA_OIDC_SCOPE: string = 'openid profile email';
  /** A claim that is a user name of ours, and links at the first sign-in; else only administrators link. */
  @IsOptional() @IsString() SUAKA_OIDC_LINK_BY?: string;
  /** As browsers reach the console. */
  @ValidateIf(withProvider) @Matches(/^https?:\/\//, WEB) SUAKA_PUBLIC_URL?: string;
}
