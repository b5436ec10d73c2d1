import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Parts } from '../parts';

const HOUR_MS = 3_600_000;

/** When each service was last heard of, to the hour: one write an hour and process, not one a request. */
@Injectable()
export class ServiceUses {
  readonly #noted = new Map<string, number>();

  constructor(private readonly parts: Parts) {}

  async note(serviceId: string): Promise<void> {
    const hour = Math.floor(Date.now() / HOUR_MS);
    if (this.#noted.get(serviceId) === hour) return;
    const used_at = new Date(hour * HOUR_MS);
    await this.parts.auth
      .insertInto('auth.service_use')
      .values({ service_id: serviceId, used_at })
      .onConflict((conflict) =>
        conflict
          .column('service_id')
          .doUpdateSet({ used_at: sql`greatest(auth.service_use.used_at, excluded.used_at)` }),
      )
      .execute();
    this.#noted.set(serviceId, hour);
  }

  async all(): Promise<Map<string, string>> {
    const rows = await this.parts.auth.selectFrom('auth.service_use').selectAll().execute();
    return new Map(rows.map(({ service_id, used_at }) => [service_id, used_at.toISOString()]));
  }
}
