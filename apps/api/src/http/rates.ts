import { Injectable, SetMetadata } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { sourceOf } from './source';

const MINUTE = 60;
export const COSTS = 'suaka:costs';

/** A request that costs the server as much as so many others do. */
export const Costs = (requests: number) => SetMetadata(COSTS, requests);
/** Hashing a password. */
export const COST_OF_A_PASSWORD = 50;

/** How much each address and each account may ask in a minute; every process counts its own. */
@Injectable()
export class Rates {
  readonly #addresses: RateLimiterMemory;
  readonly #accounts: RateLimiterMemory;

  constructor({ config }: Parts) {
    const { SUAKA_ADDRESS_REQUESTS_PER_MINUTE: address, SUAKA_ACCOUNT_REQUESTS_PER_MINUTE: account } = config;
    this.#addresses = new RateLimiterMemory({ points: address, duration: MINUTE });
    this.#accounts = new RateLimiterMemory({ points: account, duration: MINUTE });
  }

  /** Errors: `Problem` too_many_requests. */
  countAddress(address: string, requests = 1): Promise<void> {
    return take(this.#addresses, sourceOf(address), requests);
  }

  /** Errors: `Problem` too_many_requests. */
  countAccount(id: string, requests = 1): Promise<void> {
    return take(this.#accounts, id, requests);
  }
}

async function take(limiter: RateLimiterMemory, key: string, requests: number): Promise<void> {
  try {
    await limiter.consume(key, requests);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new Problem('too_many_requests', { retryAfter });
  }
}
