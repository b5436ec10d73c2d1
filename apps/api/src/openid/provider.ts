import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { createLogger } from '@suaka/runtime';
import * as openid from 'openid-client';
import { type ApiConfig } from '../config';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { type Attempt } from './attempts';

const PATH = '/api/session/openid/callback';
const TIMEOUT_SECONDS = 5;
const RETRY_SECONDS = 10;

export interface Claims {
  issuer: string;
  subject: string;
  /** Of the ID token and, where something is missing there, of the user info. */
  more: Record<string, unknown>;
}

type Secrets = Pick<Attempt, 'state' | 'nonce' | 'verifier'>;

/** The one OpenID provider of the configuration; found when it is first needed, so that it may be away at start. */
@Injectable()
export class Provider {
  readonly #logger = createLogger('openid');
  #found: openid.Configuration | undefined;

  constructor(private readonly parts: Parts) {}

  /** What the button says; nothing where no provider is configured. */
  get name(): string | undefined {
    return this.#config.SUAKA_OIDC_ISSUER && this.#config.SUAKA_OIDC_NAME;
  }

  /** Errors: `Problem` openid_off, openid_unavailable. */
  async authorizationUrl({ state, nonce, verifier }: Secrets): Promise<string> {
    const found = await this.#discovered();
    const url = openid.buildAuthorizationUrl(found, {
      redirect_uri: this.#callback(PATH).href,
      scope: this.#config.SUAKA_OIDC_SCOPE,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return url.href;
  }

  /** Who came back with the answer in `pathAndQuery`. Errors: `Problem` openid_failed, openid_off, openid_unavailable. */
  async claims(pathAndQuery: string, { state, nonce, verifier }: Secrets): Promise<Claims> {
    const found = await this.#discovered();
    try {
      const tokens = await openid.authorizationCodeGrant(found, this.#callback(pathAndQuery), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss: issuer, sub: subject, ...more } = tokens.claims()!;
      const wanted = this.#config.SUAKA_OIDC_LINK_BY;
      if (!wanted || wanted in more) return { issuer, subject, more };
      const info = await openid.fetchUserInfo(found, tokens.access_token, subject);
      return { issuer, subject, more: { ...more, ...info } };
    } catch (error) {
      throw this.#problemOf(error);
    }
  }

  get #config(): ApiConfig {
    return this.parts.config;
  }

  #callback(pathAndQuery: string): URL {
    return new URL(pathAndQuery, this.#config.SUAKA_PUBLIC_URL);
  }

  async #discovered(): Promise<openid.Configuration> {
    const { SUAKA_OIDC_ISSUER: issuer, SUAKA_OIDC_CLIENT_ID: id = '' } = this.#config;
    if (!issuer) throw new Problem('openid_off');
    if (this.#found) return this.#found;
    const secret = secretOf(this.#config);
    const plain = issuer.startsWith('http://') ? [openid.allowInsecureRequests] : [];
    const found = await openid
      .discovery(new URL(issuer), id, {}, authentication(secret), {
        execute: [openid.enableNonRepudiationChecks, ...plain],
        timeout: TIMEOUT_SECONDS,
      })
      .catch((error: unknown) => {
        this.#logger.warn({ err: error }, 'the OpenID provider cannot be found');
        throw away();
      });
    return (this.#found = found);
  }

  #problemOf(error: unknown): Problem {
    this.#logger.warn({ err: error }, 'signing in with the OpenID provider failed');
    return isAway(error) ? away() : new Problem('openid_failed');
  }
}

const away = () => new Problem('openid_unavailable', { retryAfter: RETRY_SECONDS });

/** No connection, no answer in time, or an answer that is a fault of the provider's own; also deeper among the causes. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, code, status, cause } = error as Record<string, unknown>;
  const here = message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || Number(status) >= 500;
  return here || isAway(cause);
}

const secretOf = ({ SUAKA_OIDC_CLIENT_SECRET: given, SUAKA_OIDC_CLIENT_SECRET_FILE: file }: ApiConfig) =>
  given ?? (file && readFileSync(file, 'utf8').trim());

/** A client without a secret is protected by PKCE alone. */
const authentication = (secret: string | undefined): openid.ClientAuth =>
  secret ? openid.ClientSecretBasic(secret) : openid.None();
